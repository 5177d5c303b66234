use shared::text::SafeText;

use crate::app::folded;

/// Cases by the office in charge. Names are kept folded, word by word: accents, case and signs do not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OfficeFilter {
    /// Whichever.
    #[default]
    Any,
    /// One of whose name words begin so.
    Like(String),
    /// Just this one.
    Named(String),
    /// None yet: nobody has taken them.
    Nobody,
}

/// The words of a name.
fn words(name: &str) -> Vec<String> {
    let folded = folded(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl OfficeFilter {
    /// The offices that have such words.
    #[must_use]
    pub fn like(name: &str) -> Self {
        Self::Like(words(name).join(" "))
    }

    /// The office of this name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::Named(words(name).join(" "))
    }

    /// Whether it fits what a case says of its office.
    #[must_use]
    pub fn fits(&self, office: Option<&SafeText>) -> bool {
        let said = || words(office.map_or("", SafeText::as_str));
        match self {
            Self::Any => true,
            Self::Like(sought) => {
                let said = said();
                sought.split(' ').all(|beginning| said.iter().any(|word| word.starts_with(beginning)))
            }
            Self::Named(name) => office.is_some() && said().join(" ") == *name,
            Self::Nobody => office.is_none(),
        }
    }

    /// The same as a question to the hub.
    pub(super) fn query(&self) -> Option<String> {
        match self {
            Self::Any => None,
            Self::Like(sought) => Some(sought.clone()),
            Self::Named(name) => Some(format!("={name}")),
            Self::Nobody => Some("=".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(OfficeFilter::Any, true, true, true)]
    #[case(OfficeFilter::like("TRIB"), true, true, false)]
    #[case(OfficeFilter::like("canoni tributi"), false, true, false)]
    #[case(OfficeFilter::named("Tributi"), true, false, false)]
    #[case(OfficeFilter::named("tributi - canoni"), false, true, false)]
    #[case(OfficeFilter::Nobody, false, false, true)]
    fn an_office_is_found_by_the_words_of_its_name(
        #[case] filter: OfficeFilter,
        #[case] one: bool,
        #[case] longer: bool,
        #[case] none: bool,
    ) {
        let fits = |office: Option<&str>| filter.fits(office.map(SafeText::new).as_ref());
        assert_eq!((fits(Some("Tributi")), fits(Some("Tributi, canoni")), fits(None)), (one, longer, none));
    }
}
