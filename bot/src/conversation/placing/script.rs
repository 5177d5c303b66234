//! The names of the Comuni in other letters: who writes them as they sound, in Arabic or Bengali, writes their consonants.

use shared::domain::{IstatCode, Municipality};

/// Names of fewer consonants sound like too many others.
const FEWEST: usize = 3;

/// What Bengali puts behind a name: "in" and "of".
const ENDINGS: [&str; 3] = ["", "t", "r"];

/// The Comuni whose name has the consonants of words in another script; none for Latin letters.
pub(super) fn sounding_like(all: &[Municipality], words: &str) -> Vec<IstatCode> {
    if words.chars().all(|c| c.is_ascii() || !c.is_alphabetic()) {
        return Vec::new();
    }
    let last = words.split_whitespace().last().unwrap_or_default();
    let said = [consonants(words), consonants(last)];
    let is_meant = |one: &&Municipality| {
        let name = consonants(&one.name);
        let fits = |said: &String| said.strip_prefix(name.as_str()).is_some_and(|rest| ENDINGS.contains(&rest));
        name.len() >= FEWEST && said.iter().any(fits)
    };
    all.iter().filter(is_meant).map(|one| one.code).collect()
}

/// The consonants, those that sound alike as one letter, without what is doubled.
fn consonants(words: &str) -> String {
    let letters: Vec<char> = words.to_lowercase().chars().collect();
    let mut heard = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let is_soft = letters.get(place + 1).is_some_and(|next| matches!(next, 'e' | 'i' | 'é' | 'è' | 'ì'));
        for sound in sounds(*letter, is_soft).chars() {
            if !heard.ends_with(sound) {
                heard.push(sound);
            }
        }
    }
    heard
}

/// How a letter sounds; nothing for vowels and for what one hears as such.
const fn sounds(letter: char, is_soft: bool) -> &'static str {
    match letter {
        'b' | 'p' | 'f' | 'v' | 'ب' | 'پ' | 'ف' | 'ڤ' | 'প' | 'ফ' | 'ব' | 'ভ' => "b",
        't' | 'ت' | 'ط' | 'ث' | 'ত' | 'থ' | 'ট' | 'ঠ' | 'ৎ' => "t",
        'd' | 'د' | 'ض' | 'ذ' | 'দ' | 'ধ' | 'ড' | 'ঢ' => "d",
        'c' if is_soft => "ts",
        'চ' | 'ছ' => "ts",
        'c' | 'k' | 'q' | 'ك' | 'ق' | 'خ' | 'ক' | 'খ' => "k",
        'g' | 'j' | 'غ' | 'گ' | 'ج' | 'গ' | 'ঘ' | 'জ' | 'ঝ' => "g",
        's' | 'z' | 'x' | 'س' | 'ص' | 'ز' | 'ش' | 'স' | 'শ' | 'ষ' => "s",
        'l' | 'ل' | 'ল' => "l",
        'm' | 'م' | 'ম' => "m",
        'n' | 'ن' | 'ন' | 'ণ' | 'ং' | 'ঙ' => "n",
        'r' | 'ر' | 'র' => "r",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use shared::catalogue::Catalogue;

    use super::*;

    #[rstest]
    #[case("باليرمو", "Palermo")]
    #[case("في باغيريا", "Bagheria")]
    #[case("مونريالي", "Monreale")]
    #[case("تشيفالو", "Cefalù")]
    #[case("পালেরমো", "Palermo")]
    #[case("পালেরমোতে", "Palermo")]
    #[case("বাগেরিয়া", "Bagheria")]
    #[case("কারিনি", "Carini")]
    fn a_name_is_known_by_its_sound(#[case] words: &str, #[case] name: &str) {
        let catalogue = Catalogue::embedded().unwrap();
        let all = catalogue.register().all();
        let found: Vec<&str> = sounding_like(all, words).iter().map(|code| catalogue.register().name(*code)).collect();
        assert_eq!(found, [name]);
    }

    #[rstest]
    #[case("Palermo")]
    #[case("أريد المساعدة")]
    #[case("রহমান")]
    fn other_words_sound_like_no_name(#[case] words: &str) {
        let catalogue = Catalogue::embedded().unwrap();
        assert_eq!(sounding_like(catalogue.register().all(), words), []);
    }
}
