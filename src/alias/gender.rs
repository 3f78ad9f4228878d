//! Whether a title or a given name is a woman's or a man's: Mr and Mrs Dorrit are two.

/// What titles and given names tell; most tell nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// `Mrs`, `Mary`.
    Female,
    /// `Mr`, `John`.
    Male,
}

impl Gender {
    /// By a title in front of a name, folded and without its stop.
    pub(super) fn of_title(title: &str) -> Option<Gender> {
        Some(match title {
            "mrs" | "miss" | "ms" | "mme" | "mlle" | "madame" | "madam" | "lady" | "dame" | "queen" | "princess"
            | "duchess" | "baroness" | "countess" | "frau" | "senora" | "sister" | "mother" | "congresswoman" => {
                Gender::Female
            }
            "mr" | "mister" | "sir" | "lord" | "king" | "prince" | "duke" | "baron" | "count" | "herr" | "senor"
            | "monsieur" | "brother" | "congressman" => Gender::Male,
            _ => return None,
        })
    }

    /// By a given name, folded.
    pub(super) fn of_given(name: &str) -> Option<Gender> {
        if WOMEN.binary_search(&name).is_ok() {
            Some(Gender::Female)
        } else if MEN.binary_search(&name).is_ok() {
            Some(Gender::Male)
        } else {
            None
        }
    }

    /// By the title that a text ends in, right before a name. Not "Mr. and Mrs.", who are two.
    /// `None` where no title of either stands there.
    #[must_use]
    pub fn before(text: &str) -> Option<Gender> {
        const LONGEST: usize = 40;
        let from = text.len().saturating_sub(LONGEST);
        let near = text.get((from..=text.len()).find(|at| text.is_char_boundary(*at))?..)?;
        // "Mr." at the end of a line above names nobody below; a title touches nothing but blanks.
        let mut words = near.rsplit(char::is_whitespace).skip_while(|word| word.is_empty());
        if near.ends_with(|c: char| !c.is_whitespace()) {
            return None;
        }
        let gender = Gender::of_title(&folded(words.next()?))?;
        let pair = matches!(&*folded(words.next().unwrap_or_default()), "and" | "&" | "or");
        (!pair || Gender::of_title(&folded(words.next().unwrap_or_default())).is_none()).then_some(gender)
    }
}

fn folded(word: &str) -> String {
    crate::text::fold(word.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end_matches('.'))
}

// Given names that at least 30 times as many women as men had, or the other way round: United States Census 1990 (public
// domain), the most frequent ones.
#[rustfmt::skip]
const WOMEN: [&str; 260] = [
    "agnes", "alice", "alicia", "allison", "alma", "amanda", "amber", "amy", "ana", "andrea", "angela", "anita",
    "ann", "anna", "anne", "annette", "annie", "april", "arlene", "audrey", "barbara", "beatrice", "bernice",
    "bertha", "bessie", "beth", "betty", "beverly", "bonnie", "brandy", "brenda", "brittany", "carla", "carol",
    "carole", "caroline", "carolyn", "carrie", "cassandra", "catherine", "cathy", "charlene", "charlotte", "cheryl",
    "christina", "christine", "christy", "cindy", "clara", "claudia", "colleen", "connie", "constance", "crystal",
    "cynthia", "danielle", "darlene", "dawn", "deanna", "debbie", "deborah", "debra", "delores", "denise", "diana",
    "diane", "dianne", "dolores", "donna", "dora", "doris", "dorothy", "edith", "edna", "eileen", "elaine", "eleanor",
    "elizabeth", "ella", "ellen", "elsie", "emily", "emma", "erica", "esther", "ethel", "eva", "evelyn", "felicia",
    "florence", "frances", "georgia", "geraldine", "gertrude", "gina", "gladys", "glenda", "gloria", "grace",
    "gwendolyn", "hazel", "heather", "heidi", "helen", "hilda", "holly", "ida", "irene", "irma", "jacqueline", "jane",
    "janet", "janice", "jeanette", "jeanne", "jennie", "jennifer", "jenny", "jessica", "jill", "jo", "joan", "joann",
    "joanne", "josephine", "joy", "joyce", "juanita", "judith", "judy", "julia", "julie", "june", "karen",
    "katherine", "kathleen", "kathryn", "kathy", "katie", "kay", "kimberly", "kristen", "kristin", "laura", "lauren",
    "laurie", "leah", "lena", "leona", "lillian", "lillie", "linda", "lisa", "lois", "loretta", "lori", "lorraine",
    "louise", "lucille", "lucy", "lydia", "mabel", "marcia", "margaret", "margie", "maria", "marian", "marie",
    "marilyn", "marjorie", "marlene", "marsha", "martha", "mary", "mattie", "maureen", "maxine", "megan", "melanie",
    "melinda", "melissa", "michele", "michelle", "mildred", "minnie", "monica", "myrtle", "nancy", "naomi", "natalie",
    "nellie", "nicole", "nina", "nora", "norma", "olga", "pamela", "patricia", "patsy", "paula", "pauline", "pearl",
    "peggy", "penny", "phyllis", "priscilla", "rachel", "rebecca", "regina", "renee", "rhonda", "rita", "roberta",
    "rosa", "rose", "rosemary", "ruby", "ruth", "sally", "samantha", "sandra", "sara", "sarah", "sharon", "sheila",
    "sherry", "shirley", "sonia", "stella", "stephanie", "sue", "susan", "suzanne", "sylvia", "tamara", "tammy",
    "tanya", "tara", "teresa", "terri", "thelma", "theresa", "tiffany", "tina", "tonya", "valerie", "vanessa", "vera",
    "veronica", "vicki", "vickie", "victoria", "viola", "virginia", "vivian", "wanda", "wendy", "wilma", "yolanda",
    "yvonne",
];

#[rustfmt::skip]
const MEN: [&str; 220] = [
    "aaron", "adam", "alan", "albert", "alex", "alexander", "alfred", "allen", "alvin", "andre", "andrew", "anthony",
    "antonio", "arnold", "arthur", "barry", "ben", "benjamin", "bernard", "bill", "billy", "brad", "bradley",
    "brandon", "brent", "brett", "brian", "bruce", "bryan", "calvin", "carl", "carlos", "chad", "charles", "chester",
    "christopher", "clarence", "claude", "clifford", "clinton", "clyde", "craig", "curtis", "dan", "daniel", "danny",
    "darrell", "darren", "darryl", "david", "dean", "dennis", "derek", "derrick", "don", "donald", "douglas", "duane",
    "dustin", "earl", "edgar", "edward", "edwin", "elmer", "eric", "erik", "ernest", "eugene", "fernando", "floyd",
    "francisco", "frank", "franklin", "fred", "frederick", "gary", "george", "gerald", "gilbert", "glen", "glenn",
    "gordon", "greg", "gregory", "harold", "harry", "harvey", "hector", "henry", "herbert", "herman", "howard",
    "jack", "jacob", "james", "jared", "jason", "javier", "jay", "jeff", "jeffery", "jeffrey", "jeremy", "jerome",
    "jerry", "jesus", "jim", "jimmy", "joe", "joel", "john", "johnny", "jon", "jonathan", "jorge", "jose", "joseph",
    "joshua", "juan", "justin", "karl", "keith", "kenneth", "kevin", "kyle", "larry", "lawrence", "leo", "leon",
    "leonard", "leroy", "lester", "lewis", "lloyd", "louis", "luis", "manuel", "marc", "marcus", "mario", "mark",
    "martin", "marvin", "mathew", "matthew", "maurice", "melvin", "michael", "micheal", "miguel", "mike", "milton",
    "mitchell", "nathan", "nathaniel", "neil", "nicholas", "norman", "oscar", "patrick", "paul", "pedro", "peter",
    "philip", "phillip", "rafael", "ralph", "ramon", "randall", "randy", "raul", "ray", "raymond", "reginald",
    "ricardo", "richard", "rick", "ricky", "robert", "roberto", "rodney", "roger", "roland", "ron", "ronald", "roy",
    "ruben", "russell", "ryan", "sam", "samuel", "scott", "sean", "shane", "stanley", "stephen", "steve", "steven",
    "ted", "theodore", "thomas", "tim", "timothy", "todd", "tom", "tommy", "tony", "travis", "troy", "tyler",
    "tyrone", "vernon", "victor", "vincent", "walter", "warren", "wayne", "wesley", "william", "zachary",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_apart() {
        assert!(WOMEN.is_sorted() && MEN.is_sorted());
        assert!(WOMEN.iter().all(|name| MEN.binary_search(name).is_err()));
    }

    #[test]
    fn a_title_stands_right_before_its_name() {
        for (text, expect) in [
            ("said Mrs. ", Some(Gender::Female)),
            ("“Mr\u{a0}", Some(Gender::Male)),
            ("Mr. and Mrs. ", None),
            ("Miss", None),
            ("he missed ", None),
            ("", None),
            ("é é é é é é é é é é é é é é é é é é é é é é Mr. ", Some(Gender::Male)),
        ] {
            assert_eq!(Gender::before(text), expect, "{text}");
        }
    }
}
