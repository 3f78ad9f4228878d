"""Countries, their peoples' names, capitals, cities and divisions."""

import math
import re
from sources import Gazetteer, key, plain

# What newspapers call a country, where the sources say it otherwise; the first is the usual name.
COUNTRY_NAMES = {
    "AG": ["Antigua and Barbuda", "Antigua"],
    "BA": ["Bosnia and Herzegovina", "Bosnia", "Bosnia-Herzegovina"],
    "BN": ["Brunei"],
    "BS": ["Bahamas"],
    "CD": ["Democratic Republic of the Congo", "Democratic Republic of Congo", "Congo-Kinshasa", "DR Congo", "DRC", "Zaire"],
    "CF": ["Central African Republic", "CAR"],
    "CG": ["Republic of the Congo", "Congo", "Congo-Brazzaville", "Republic of Congo"],
    "CI": ["Ivory Coast", "Cote d'Ivoire"],
    "CN": ["China", "Mainland China", "PRC", "Communist China"],
    "CV": ["Cape Verde", "Cabo Verde"],
    "CZ": ["Czech Republic", "Czechia"],
    "DO": ["Dominican Republic"],
    "FK": ["Falkland Islands", "Falklands", "Malvinas"],
    "FM": ["Micronesia", "Federated States of Micronesia"],
    "GB": ["United Kingdom", "UK", "U.K.", "Britain", "Great Britain"],
    "GM": ["Gambia"],
    "KN": ["Saint Kitts and Nevis", "St. Kitts and Nevis", "St. Kitts"],
    "KP": ["North Korea", "DPRK", "Democratic People's Republic of Korea", "N. Korea"],
    "KR": ["South Korea", "ROK", "Republic of Korea", "S. Korea"],
    "KG": ["Kyrgyzstan", "Kirghizia", "Kirgizstan"],
    "LC": ["Saint Lucia", "St. Lucia"],
    "LA": ["Laos"],
    "MK": ["North Macedonia", "Macedonia", "FYROM"],
    "MM": ["Myanmar", "Burma"],
    "MO": ["Macau", "Macao"],
    "NL": ["Netherlands", "Holland"],
    "NZ": ["New Zealand", "Aotearoa"],
    "PG": ["Papua New Guinea"],
    "PS": ["Palestine", "State of Palestine", "Palestinian Territories"],
    "RU": ["Russia"],
    "SH": ["Saint Helena", "St. Helena"],
    "ST": ["Sao Tome and Principe", "Sao Tome"],
    "SY": ["Syria"],
    "SZ": ["Eswatini", "Swaziland"],
    "TL": ["East Timor", "Timor-Leste"],
    "TR": ["Turkey", "Türkiye", "Turkiye"],
    "TT": ["Trinidad and Tobago", "Trinidad"],
    "TW": ["Taiwan", "Republic of China", "Formosa", "Chinese Taipei"],
    "TZ": ["Tanzania"],
    "UA": ["Ukraine"],
    "AE": ["United Arab Emirates", "UAE", "U.A.E.", "Emirates"],
    "US": ["United States", "US", "U.S.", "USA", "U.S.A.", "America", "United States of America", "U.S. of A."],
    "VA": ["Vatican", "Holy See", "Vatican City"],
    "VC": ["Saint Vincent and the Grenadines", "St. Vincent and the Grenadines", "St. Vincent"],
    "VI": ["U.S. Virgin Islands", "US Virgin Islands"],
    "VN": ["Vietnam", "Viet Nam"],
    "XK": ["Kosovo"],
    "BL": ["Saint Barthelemy", "St. Barts"],
    "MF": ["Saint Martin"],
    "PM": ["Saint Pierre and Miquelon"],
    "WF": ["Wallis and Futuna"],
    "TC": ["Turks and Caicos Islands", "Turks and Caicos"],
    "GS": ["South Georgia"],
    "SJ": ["Svalbard"],
    "PN": ["Pitcairn Islands", "Pitcairn"],
    "HM": ["Heard Island"],
}
# Gone from the map, not from the news: the codes that ISO 3166-3 keeps for them.
FORMER_COUNTRIES = [
    ("Soviet Union", "SU", ["USSR", "U.S.S.R.", "Union of Soviet Socialist Republics", "Soviet Russia"]),
    ("Yugoslavia", "YU", ["Federal Republic of Yugoslavia", "Socialist Federal Republic of Yugoslavia"]),
    ("Czechoslovakia", "CS", []),
    ("East Germany", "DD", ["German Democratic Republic", "GDR"]),
]
# Transliterations that no newspaper prints: the first of the names above is the usual one.
TRANSLITERATED = {"Makkah", "Ar Raqqah", "Basrah", "Dayr az Zawr", "Al Hudaydah", "Groznyy", "Rostov-na-Donu", "Ta`izz", "Ad Dammam",
                  "Zaporizhzhya", "Nizhniy Novgorod", "Bi'r as Sab`"}
# Spellings of a city that are better known as something else.
OTHER_THINGS = {"marburg", "gaba", "van"}
# How often running text must name a smaller city, or use another spelling, before the list has it.
SEEN_NAME = 3
SEEN_SPELLING = 4
# Territories without people or news, and the union that names no place.
SKIPPED = {"UM", "BQ", "HM", "BV", "TF", "IO", "AQ", "AX"}
# Long names that a newspaper means something else by.
NO_ALIASES = {"American Samoa", "Antarctica"}
LESSER_DEMONYMS = {("Korean", "KP"), ("Dominican", "DM"), ("Congolese", "CG"), ("Guinean", "GQ"), ("Samoan", "AS"),
                   ("Virgin Islander", "VI"), ("Micronesian", "FM")}
FACTBOOK_TO_ISO = {"kv": "XK", "gz": "PS", "we": "PS", "od": "SS", "ri": "RS", "mj": "ME", "cu": "CU", "uc": "CW",
                   "nn": "SX", "rn": "MF", "tb": "BL", "sv": "SJ", "jn": "SJ", "ax": "GB", "dx": "GB"}
DEMONYMS = {
    "PS": ["Palestinian", "Palestinians"],
    "KP": ["North Korean", "North Koreans"],
    "KR": ["South Korean", "South Koreans", "Korean", "Koreans"],
    "CI": ["Ivorian", "Ivorians", "Ivoirian", "Ivoirians"],
    "KZ": ["Kazakh", "Kazakhs", "Kazakhstani", "Kazakhstanis"],
    "KG": ["Kyrgyz", "Kyrgyzstani", "Kyrgyzstanis", "Kirghiz"],
    "UZ": ["Uzbek", "Uzbeks", "Uzbekistani", "Uzbekistanis"],
    "TJ": ["Tajik", "Tajiks", "Tajikistani", "Tajikistanis"],
    "TM": ["Turkmen", "Turkmens", "Turkmenistani"],
    "TW": ["Taiwanese"],
    "US": ["American", "Americans"],
    "GB": ["British", "Briton", "Britons", "Brit", "Brits"],
    "AR": ["Argentine", "Argentines", "Argentinian", "Argentinians", "Argentinean"],
    "BW": ["Botswanan", "Botswanans", "Batswana", "Motswana"],
    "LS": ["Basotho", "Mosotho"],
    "SZ": ["Swazi", "Swazis"],
    "BO": ["Bolivian", "Bolivians"],
    "FR": ["French", "Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"],
    "IE": ["Irish", "Irishman", "Irishmen", "Irishwoman"],
    "NL": ["Dutch", "Dutchman", "Dutchmen", "Dutchwoman"],
    "PH": ["Filipino", "Filipinos", "Filipina", "Filipinas", "Philippine"],
    "NP": ["Nepali", "Nepalis", "Nepalese"],
    "TH": ["Thai", "Thais"],
    "LA": ["Laotian", "Laotians", "Lao"],
    "HK": ["Hong Konger", "Hong Kongers"],
    "NZ": ["New Zealander", "New Zealanders", "Kiwi", "Kiwis"],
    "SK": ["Slovak", "Slovaks", "Slovakian"],
    "SI": ["Slovenian", "Slovenians", "Slovene", "Slovenes"],
    "RS": ["Serbian", "Serbians", "Serb", "Serbs"],
    "HR": ["Croatian", "Croatians", "Croat", "Croats"],
    "BA": ["Bosnian", "Bosnians", "Herzegovinian"],
    "XK": ["Kosovar", "Kosovars", "Kosovan", "Kosovans"],
    "SE": ["Swedish", "Swede", "Swedes"],
    "ES": ["Spanish", "Spaniard", "Spaniards"],
    "MG": ["Malagasy", "Madagascan"],
    "ML": ["Malian", "Malians"],
    "BF": ["Burkinabe", "Burkinabé"],
    "SR": ["Surinamese", "Surinamer"],
    "VU": ["Ni-Vanuatu", "Vanuatuan"],
    "TL": ["Timorese", "East Timorese"],
    "SV": ["Salvadoran", "Salvadorans", "Salvadorean", "Salvadorian"],
    "AE": ["Emirati", "Emiratis"],
    "SA": ["Saudi", "Saudis", "Saudi Arabian"],
    "EH": ["Sahrawi", "Sahrawis"],
    "CY": ["Cypriot", "Cypriots", "Greek Cypriot", "Greek Cypriots", "Turkish Cypriot", "Turkish Cypriots"],
    "MC": ["Monegasque", "Monegasques"],
    "BD": ["Bangladeshi", "Bangladeshis"],
    "SU": ["Soviet", "Soviets"],
    "YU": ["Yugoslav", "Yugoslavs", "Yugoslavian"],
    "CS": ["Czechoslovak", "Czechoslovakian"],
    "DD": ["East German", "East Germans"],
    "IM": ["Manx", "Manxman", "Manxmen"],
    "KI": [],
    "VA": [],
    "MO": [],
    "GG": [],
    "JE": [],
    "PM": [],
}
# The name that English has kept or taken up beside the one of GeoNames.
CITY_NAMES = {
    "Mumbai": ["Bombay"], "Kolkata": ["Calcutta"], "Chennai": ["Madras"], "Bengaluru": ["Bangalore"],
    "Beijing": ["Peking"], "Guangzhou": ["Canton"], "Ho Chi Minh City": ["Saigon"], "Yangon": ["Rangoon"],
    "Kyiv": ["Kiev"], "Kharkiv": ["Kharkov"], "Odesa": ["Odessa"], "Lviv": ["Lvov"], "Mykolayiv": ["Mykolaiv"],
    "Zaporizhzhya": ["Zaporizhzhia"], "Dnipro": ["Dnipropetrovsk"], "New York City": ["New York", "NYC", "N.Y.C."],
    "Saint Petersburg": ["St. Petersburg", "Leningrad"], "Istanbul": ["Constantinople"], "Izmir": ["Smyrna"],
    "Los Angeles": ["L.A."], "Volgograd": ["Stalingrad"], "Yekaterinburg": ["Ekaterinburg"], "Tehran": ["Teheran"],
    "Mexico City": ["Ciudad de Mexico"], "Astana": ["Nur-Sultan"], "Nay Pyi Taw": ["Naypyidaw"], "Kabul": [],
    "Sanaa": ["Sana'a"], "Makkah": ["Mecca"], "Mecca": ["Makkah"], "Medina": ["Madinah"], "Jeddah": ["Jiddah"],
    "Al Mawsil al Jadidah": [], "Mosul": [], "Fallujah": ["Falluja"], "Basrah": ["Basra"], "Al Basrah al Qadimah": [],
    "Aleppo": ["Halab"], "Homs": [], "Idlib": [], "Ar Raqqah": ["Raqqa"], "Dayr az Zawr": ["Deir ez-Zor", "Deir al-Zour"],
    "Al Hudaydah": ["Hodeidah", "Hodeida"], "Ta`izz": ["Taiz"], "Kandahar": ["Qandahar"], "Jalalabad": [],
    "Mazar-e Sharif": ["Mazar-i-Sharif"], "Peshawar": [], "Quetta": [], "Dhaka": ["Dacca"], "Thiruvananthapuram": ["Trivandrum"],
    "Varanasi": ["Benares"], "Gurugram": ["Gurgaon"], "Washington": ["Washington, D.C.", "Washington D.C.", "Washington DC", "D.C."],
    "Brussels": ["Bruxelles"], "The Hague": ["Hague", "Den Haag"], "Cologne": ["Koeln"], "Gdansk": ["Danzig"],
    "Seville": ["Sevilla"], "Tripoli": [], "Benghazi": ["Bengasi"], "N'Djamena": ["Ndjamena"], "Brasilia": [],
    "Hanoi": [], "Da Nang": ["Danang"], "Haiphong": ["Hai Phong"], "Chongqing": ["Chungking"], "Tianjin": ["Tientsin"],
    "Nanjing": ["Nanking"], "UEruemqi": ["Urumqi"], "Urumqi": [], "Kaohsiung": [], "Taipei": [], "Busan": ["Pusan"],
    "Incheon": ["Inchon"], "Daegu": ["Taegu"], "Chisinau": ["Kishinev"], "Tbilisi": ["Tiflis"], "Almaty": ["Alma-Ata"],
    "Gaza": ["Gaza City"], "Khan Yunis": ["Khan Younis"], "Rafah": [], "Beersheba": [], "Tel Aviv": ["Tel Aviv-Yafo"],
    "Bi'r as Sab`": ["Beersheba"], "Fes": ["Fez"], "Marrakesh": ["Marrakech"], "Djibouti": [], "Port-au-Prince": [],
    "Quebec": ["Quebec City"], "Montreal": ["Montréal"], "Kuwait City": [], "Al Fallujah": ["Fallujah", "Falluja"],
    "Al Mawsil": ["Mosul"], "Sloviansk": ["Slavyansk"], "Luhansk": ["Lugansk"], "Simferopol": [], "Sevastopol": [],
    "Mariupol": [], "Bakhmut": ["Artemivsk"], "Ulan Bator": ["Ulaanbaatar"], "Ulaanbaatar": ["Ulan Bator"],
    "Nizhniy Novgorod": ["Nizhny Novgorod"], "Rostov-na-Donu": ["Rostov-on-Don"], "Groznyy": ["Grozny"],
    "Johannesburg": ["Joburg"], "Gqeberha": ["Port Elizabeth"], "Sao Paulo": ["São Paulo"], "Bogota": ["Bogotá"],
    "Ad Dammam": ["Dammam"], "Dera Ismail Khan": [], "Isfahan": ["Esfahan"], "Qom": ["Qum"],
}


def iso_codes(catalogue):
    """Factbook's codes -> ISO 3166-1."""
    codes = dict(FACTBOOK_TO_ISO)
    for row in catalogue.rows("country-codes_PDDL.csv", ","):
        if row["ISO3166-1-Alpha-2"] not in SKIPPED:
            codes.setdefault(row["FIPS"].lower(), row["ISO3166-1-Alpha-2"])
    return codes


def countries(catalogue, codes):
    names, aliases = {}, {}
    for row in catalogue.rows("country-codes_PDDL.csv", ","):
        iso = row["ISO3166-1-Alpha-2"]
        if iso not in SKIPPED:
            names[iso] = row["CLDR display name"].replace(" & ", " and ").replace("St. ", "Saint ")
            aliases[iso] = []
    for row in catalogue.rows("factbook_countries.tsv"):
        iso = codes.get(row["gec"])
        if iso not in names or row["gec"] in ("gz", "we", "ax", "dx", "jn"):
            continue
        long_name = row["long_name"].split(";")[0]
        abbreviation = row["abbrev"] if re.fullmatch(r"[A-Z]{3,}", row["abbrev"] or "") else ""
        for form in (row["name"], long_name, abbreviation):
            if form and form != "none" and not form.startswith("The ") and row["name"] not in NO_ALIASES:
                aliases[iso].append(form)
    out = Gazetteer()
    names["XK"] = "Kosovo"
    for iso, name in names.items():
        written = COUNTRY_NAMES.get(iso, [plain(name)])
        out.add(written[0], "country", f"iso3166:{iso}", 100, [*written[1:], *aliases.get(iso, [])])
    for name, code, more in FORMER_COUNTRIES:
        out.add(name, "country", f"iso3166:{code}", 90, more)
    return out


def demonyms(catalogue, codes, country_keys):
    out = Gazetteer()
    forms = {iso: list(names) for iso, names in DEMONYMS.items()}
    for row in catalogue.rows("factbook_nationalities.tsv"):
        iso = codes.get(row["gec"])
        if not iso or iso in DEMONYMS:
            continue
        text = re.sub(r"\([^)s][^)]*\)|;.*", "", row["adjective"]) + " or " + re.sub(r"\([^)s][^)]*\)|;.*", "", row["noun"])
        for form in re.split(r",? or |, ", text):
            form = form.strip()
            singular = form.replace("(s)", "")
            if re.fullmatch(r"[A-Z][\w'-]+( [A-Z][\w'-]+){0,2}", singular) and singular not in ("NA",):
                forms.setdefault(iso, []).append(singular)
                if "(s)" in form or singular.endswith(("an", "i")):
                    forms[iso].append(singular + "s")
    for iso, names in forms.items():
        names = [n for n in dict.fromkeys(names) if key(n) not in country_keys]
        if names:
            weight = 60 if (names[0], iso) in LESSER_DEMONYMS else 95
            out.add(names[0], "demonym", f"iso3166:{iso}", weight, names[1:])
    return out


def weight_of(population):
    """25 for each tenfold over ten thousand."""
    return max(1, round(25 * (math.log10(max(population, 10000)) - 4)))


def abbreviations(name):
    """`St. Louis` and `Saint Louis` are one."""
    pairs = [("Saint ", "St. "), ("Fort ", "Ft. "), ("Mount ", "Mt. ")]
    return [b + name.removeprefix(a) for pair in pairs for a, b in (pair, pair[::-1]) if name.startswith(a)]


def cities(catalogue, codes, taken, doubtful, attested, least):
    """Capitals, the cities that have at least `least` people, and smaller ones that running text names.

    `doubtful` are words and names of people: only a large city goes by one of them. Of the spellings that GeoNames
    has from all languages, those count that English text is seen to use.
    """
    rows = [r for r in catalogue.rows("geonames_cities15000.tsv") if r["name"]]
    rows.sort(key=lambda r: (-int(r["population"]), int(r["geonameid"])))
    by_name = {}
    for row in rows:
        forms = {row["name"], *row["alternate_latin_names"].split("|")}
        for form in forms:
            by_name.setdefault((row["cc"], key(form)), row)
    capitals, used = Gazetteer(), {}
    for row in catalogue.rows("factbook_capitals.tsv"):
        iso = codes.get(row["gec"])
        for name in re.split(r", (?!D\.C\.)", row["capital"]):
            name = {"Washington, D.C.": "Washington", "Chisinau in Romanian": "Chisinau", "Rangoon": "Nay Pyi Taw"}.get(name, name)
            city = by_name.get((iso, key(name)))
            if city and city["geonameid"] not in used:
                used[city["geonameid"]] = name
                forms = [*CITY_NAMES.get(plain(name), []), *CITY_NAMES.get(plain(city["name"]), []), city["name"], plain(name)]
                if " " in name:
                    forms = [f for f in forms if " " in f or f.isupper() or f in CITY_NAMES.get(plain(name), [])]
                forms += abbreviations(name)
                capitals.add(name, "capital", f"geonames:{city['geonameid']}", 90 if int(city["population"]) > 100000 else 60, forms)
    taken = taken | capitals.keys()
    primary = {key(row["name"]) for row in rows}
    out, per_key = Gazetteer(), set()
    for row in rows:
        population, name = int(row["population"]), re.sub(r" \(.*\)", "", row["name"]).replace("`", "'")
        if row["geonameid"] in used or not re.fullmatch(r"[\w .,'’-]{3,}", name) or len(name.split()) > 4:
            continue

        def seen(form, often):
            return len(form) > 3 and key(form) not in doubtful | OTHER_THINGS and attested[key(form)] >= often

        forms = [f for f in row["alternate_latin_names"].split("|") if population > 35_000 and key(f) not in primary
                 and re.fullmatch(r"[A-Z][A-Za-z' -]+", f) and seen(f, SEEN_SPELLING if population > 100_000 else 2 * SEEN_SPELLING)]
        forms = [f for f in forms if key(f)[0] == key(name)[0] or key(f)[:2] == key(name).removeprefix("al ")[:2]]
        forms += CITY_NAMES.get(plain(name), [])
        known = population >= least or seen(name, SEEN_NAME) or forms
        if not known or (key(name) in doubtful and population < 300_000) or key(name) in taken | per_key | OTHER_THINGS:
            continue
        forms += abbreviations(name)
        forms = [f for f in dict.fromkeys(forms) if key(f) not in taken | per_key | {key(name)}]
        per_key.update(key(f) for f in [name, *forms])
        usual = max([name, *forms], key=lambda f: attested[key(f)])
        if plain(name) in TRANSLITERATED:
            usual = CITY_NAMES[plain(name)][0]
        elif plain(name) in CITY_NAMES or usual in abbreviations(name) or attested[key(usual)] == attested[key(name)]:
            usual = plain(name) if re.search("[āēīōūḩẕţḑĀĒĪŌŪḨẔŢḐ]", name) else name
        if key(usual) != key(name):
            forms = [f for f in [name, *forms] if f != usual]
        name = usual
        out.add(name, "city", f"geonames:{row['geonameid']}", weight_of(population), forms)
    return capitals, out


def divisions(catalogue, codes, taken, doubtful):
    """First-order divisions that are written about by name; a country of hundreds of boroughs is passed over."""
    by_country = {}
    for row in catalogue.rows("factbook_admin_divisions.tsv"):
        by_country.setdefault(row["gec"], []).append(row["division"])
    out = Gazetteer()
    for gec, names in sorted(by_country.items()):
        if len(names) > 90 or gec in ("uk", "us", "mt", "si", "mk", "ic"):
            continue
        for name in names:
            english = re.search(r"\[([^\]]+)\]", name)
            name = (english.group(1) if english else name.split("/")[0]).replace("*", "").strip()
            if not re.fullmatch(r"[A-Z][\w'’]+([ -]\w[\w'’]*){0,3}", name) or len(name) < 4:
                continue
            # Parishes of the Caribbean are called after saints, and so is much else.
            if name.startswith("Saint "):
                continue
            words = key(name).split()
            if key(name) in taken or all(w in doubtful for w in words if w.isalpha()):
                continue
            out.add(name, "division", "", 40)
    return out
