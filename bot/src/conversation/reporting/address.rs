//! The address inside what somebody says of a problem: "buca enorme in via Roma 12 a Bagheria" says where it is, too.

/// What streets are called in Sicily, with their short forms; streets keep their Italian name in every language.
const KINDS: [&str; 21] = [
    "via",
    "viale",
    "v.le",
    "piazza",
    "p.zza",
    "piazzale",
    "piazzetta",
    "corso",
    "c.so",
    "largo",
    "vicolo",
    "cortile",
    "contrada",
    "c.da",
    "salita",
    "discesa",
    "traversa",
    "lungomare",
    "passaggio",
    "strada",
    "rotonda",
];
/// Words inside the name of a street that are written small.
const PARTICLES: [&str; 12] =
    ["dei", "del", "della", "delle", "degli", "dello", "di", "da", "la", "lo", "san", "santa"];
/// What may stand behind a house number; before anything else a number counts things: "buttati via circa 10 sacchi".
const BEHIND: [&str; 8] = ["a", "ad", "angolo", "vicino", "davanti", "presso", "e", "da"];
/// More words than this no name of a street has.
const LONGEST: usize = 7;

/// The first address in some words; none where a word for streets means something else ("portate via i sacchi").
pub(super) fn within(words: &str) -> Option<String> {
    let tokens: Vec<&str> = words.split_whitespace().collect();
    (0..tokens.len()).find_map(|at| address(tokens.get(at..)?))
}

/// The address that begins here: a kind of street, its name and the house number. The name has a capital letter, or is
/// small and has its number behind it.
fn address(tokens: &[&str]) -> Option<String> {
    let (kind, rest) = tokens.split_first()?;
    if !KINDS.contains(&bare(kind).to_lowercase().as_str()) || ends_here(kind) {
        return None;
    }
    let mut name = rest.iter().take(LONGEST).take_while(|token| is_of_name(token)).count();
    if name == 0 && rest.first().is_some_and(|token| !is_number(token)) && is_house_number(rest, 1) {
        name = 1;
    }
    while name > 0 && rest.get(name - 1).is_some_and(|token| is_particle(token)) {
        name -= 1;
    }
    let comma = rest.iter().take(name).position(|token| ends_here(token)).map_or(name, |at| at + 1);
    let name = name.min(comma);
    let taken = if name > 0 && is_house_number(rest, name) { name + 1 } else { name };
    let words: Vec<&str> = std::iter::once(*kind).chain(rest.iter().take(taken).copied()).collect();
    (name > 0).then(|| bare(&words.join(" ")).to_owned())
}

fn is_of_name(token: &str) -> bool {
    let behind_apostrophe = bare(token).rsplit(['\'', '’']).next().unwrap_or_default();
    is_particle(token) || behind_apostrophe.starts_with(char::is_uppercase)
}

fn is_particle(token: &str) -> bool {
    PARTICLES.contains(&bare(token).to_lowercase().as_str())
}

fn is_number(token: &str) -> bool {
    bare(token).starts_with(|c: char| c.is_ascii_digit())
}

fn is_house_number(rest: &[&str], place: usize) -> bool {
    let is_last = |next: &&str| BEHIND.contains(&bare(next).to_lowercase().as_str());
    rest.get(place)
        .is_some_and(|token| is_number(token) && (ends_here(token) || rest.get(place + 1).is_none_or(is_last)))
}

fn ends_here(token: &str) -> bool {
    token.ends_with([',', ';', ':', '!', '?', '.'])
}

/// Without what stands around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("buca enorme in via Roma 12 a Bagheria", Some("via Roma 12"))]
    #[case("buca in via roma 12", Some("via roma 12"))]
    #[case("C'è una voragine in Corso dei Mille, 45, davanti al bar", Some("Corso dei Mille, 45"))]
    #[case("lampione spento in piazza Sant'Anna da 3 giorni", Some("piazza Sant'Anna"))]
    #[case("perdita d'acqua, viale dell'Olimpo 30/b", Some("viale dell'Olimpo 30/b"))]
    #[case("via dell'Olimpo 3 è piena di sacchi", Some("via dell'Olimpo"))]
    #[case("via Leonardo da Vinci è al buio", Some("via Leonardo da Vinci"))]
    #[case("Contrada Fontana Murata piena di rifiuti", Some("Contrada Fontana Murata"))]
    #[case("portate via i sacchi", None)]
    #[case("hanno buttato via circa 10 sacchi", None)]
    #[case("c'è una strada rotta a Carini", None)]
    #[case("lampioni spenti in strada da 5 giorni", None)]
    #[case("andate via! Subito", None)]
    #[case("", None)]
    fn an_address_is_found_among_other_words(#[case] words: &str, #[case] expected: Option<&str>) {
        assert_eq!(within(words).as_deref(), expected);
    }
}
