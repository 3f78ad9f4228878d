//! The words of a text as Universal Dependencies cuts and names them (de Marneffe, Manning, Nivre and Zeman, "Universal
//! Dependencies", 2021), version 2 with the relations of English.

mod feature;
mod ring;

pub use feature::{
    Case, Definite, Degree, Features, Gender, Mood, NumType, Number, Person, Polarity, Poss, PronType, Reflex, Tense,
    VerbForm, Voice,
};
pub use ring::{Cycle, cycle};

use super::TokenId;
use super::named::named;

/// What a token is in its sentence: tokens are cut as the treebanks cut words (`do|n't`, `can|not`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its part of speech.
    pub upos: Upos,
    /// Its tag of the Penn Treebank, which tells a verb's forms apart.
    pub xpos: Xpos,
    /// What its form tells.
    pub features: Features,
    /// The form that stands in a dictionary.
    pub lemma: Box<str>,
    /// The word of its sentence that it hangs on; `None` for the root.
    pub head: Option<TokenId>,
    /// What it is to its head; of the root [`Relation::Root`].
    pub relation: Relation,
}

named! {
    /// Universal parts of speech.
    Upos {
        Adj "ADJ",
        Adp "ADP",
        Adv "ADV",
        Aux "AUX",
        Cconj "CCONJ",
        Det "DET",
        Intj "INTJ",
        Noun "NOUN",
        Num "NUM",
        Part "PART",
        Pron "PRON",
        Propn "PROPN",
        Punct "PUNCT",
        Sconj "SCONJ",
        Sym "SYM",
        Verb "VERB",
        X "X",
    }
}

named! {
    /// Tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz, 1993), as the English treebanks have them.
    Xpos {
        Dollar "$",
        Close "''",
        Comma ",",
        LeftBracket "-LRB-",
        RightBracket "-RRB-",
        Stop ".",
        Colon ":",
        Add "ADD",
        Afx "AFX",
        Cc "CC",
        Cd "CD",
        Dt "DT",
        Ex "EX",
        Fw "FW",
        Gw "GW",
        Hyph "HYPH",
        In "IN",
        Jj "JJ",
        Jjr "JJR",
        Jjs "JJS",
        Ls "LS",
        Md "MD",
        Nfp "NFP",
        Nn "NN",
        Nnp "NNP",
        Nnps "NNPS",
        Nns "NNS",
        Pdt "PDT",
        Pos "POS",
        Prp "PRP",
        PrpPoss "PRP$",
        Rb "RB",
        Rbr "RBR",
        Rbs "RBS",
        Rp "RP",
        Sym "SYM",
        To "TO",
        Uh "UH",
        Vb "VB",
        Vbd "VBD",
        Vbg "VBG",
        Vbn "VBN",
        Vbp "VBP",
        Vbz "VBZ",
        Wdt "WDT",
        Wp "WP",
        WpPoss "WP$",
        Wrb "WRB",
        Open "``",
    }
}

named! {
    /// What a word is to its head.
    Relation {
        Acl "acl",
        AclRelcl "acl:relcl",
        Advcl "advcl",
        AdvclRelcl "advcl:relcl",
        Advmod "advmod",
        Amod "amod",
        Appos "appos",
        Aux "aux",
        AuxPass "aux:pass",
        Case "case",
        Cc "cc",
        CcPreconj "cc:preconj",
        Ccomp "ccomp",
        Compound "compound",
        CompoundPrt "compound:prt",
        Conj "conj",
        Cop "cop",
        Csubj "csubj",
        CsubjOuter "csubj:outer",
        CsubjPass "csubj:pass",
        Dep "dep",
        Det "det",
        DetPredet "det:predet",
        Discourse "discourse",
        Dislocated "dislocated",
        Expl "expl",
        Fixed "fixed",
        Flat "flat",
        Goeswith "goeswith",
        Iobj "iobj",
        List "list",
        Mark "mark",
        Nmod "nmod",
        NmodDesc "nmod:desc",
        NmodPoss "nmod:poss",
        NmodUnmarked "nmod:unmarked",
        Nsubj "nsubj",
        NsubjOuter "nsubj:outer",
        NsubjPass "nsubj:pass",
        Nummod "nummod",
        Obj "obj",
        Obl "obl",
        OblAgent "obl:agent",
        OblUnmarked "obl:unmarked",
        Orphan "orphan",
        Parataxis "parataxis",
        Punct "punct",
        Reparandum "reparandum",
        Root "root",
        Vocative "vocative",
        Xcomp "xcomp",
    }
}

impl Relation {
    /// The relation without its subtype: `nsubj` of `nsubj:pass`.
    #[must_use]
    pub fn base(self) -> &'static str {
        let name = self.name();
        name.split_once(':').map_or(name, |(base, _)| base)
    }

    /// Whether the word says something by itself, as CLAS counts it (Nivre and Fang, "Universal Dependency Evaluation",
    /// 2017): no function word, no mark.
    #[must_use]
    pub fn is_content(self) -> bool {
        use Relation::{Aux, AuxPass, Case, Cc, CcPreconj, Cop, Det, DetPredet, Mark, Punct};
        !matches!(self, Aux | AuxPass | Case | Cc | CcPreconj | Cop | Det | DetPredet | Mark | Punct)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back() {
        assert!(Upos::ALL.iter().all(|x| Upos::parse(x.name()) == Some(*x)));
        assert!(Xpos::ALL.iter().all(|x| Xpos::parse(x.name()) == Some(*x)));
        assert!(Relation::ALL.iter().all(|x| Relation::parse(x.name()) == Some(*x)));
        assert_eq!((Upos::parse("noun"), Relation::parse("subj")), (None, None));
        assert_eq!((Relation::NsubjPass.base(), Relation::Obj.base()), ("nsubj", "obj"));
    }
}
