use crate::domain::vocabulary;

vocabulary! {
    /// Where a service can be asked for.
    Channel, "channel" {
        /// The web.
        Online = "online",
        /// The office's desk.
        Desk = "desk",
        /// The telephone.
        Phone = "phone",
        /// Ordinary electronic mail.
        Email = "email",
        /// Certified electronic mail.
        Pec = "pec",
        /// Paper mail.
        Post = "post",
        /// An app on the telephone.
        App = "app",
    }
}

impl Channel {
    /// The code in the national vocabulary *channel* (CPSV-AP_IT `hasChannel`).
    #[must_use]
    pub const fn daf_code(self) -> &'static str {
        match self {
            Self::Desk => "01.1",
            Self::Post => "01",
            Self::Phone => "03",
            Self::Pec => "04.1",
            Self::Email => "04.2",
            Self::App => "05.1",
            Self::Online => "05",
        }
    }
}

vocabulary! {
    /// How sure the office must be of who asks, from not at all to the highest level.
    Authentication, "authentication" {
        /// Not at all: one may stay anonymous.
        None = "none",
        /// SPID level 1: name and password.
        Spid1 = "spid1",
        /// SPID level 2 or the electronic identity card with a second factor.
        Spid2 = "spid2",
        /// SPID level 3 or the electronic identity card with its chip.
        Spid3 = "spid3",
    }
}

impl Authentication {
    /// Whether one must identify oneself with SPID or CIE before sending, at whatever level: an application is valid
    /// when SPID identified who made it (CAD art. 65), and a chat account identifies nobody.
    #[must_use]
    pub fn requires_identification(self) -> bool {
        self > Self::None
    }

    /// The code in the national vocabulary *authentication-type* (CPSV-AP_IT `hasAuthenticationMethod`).
    #[must_use]
    pub const fn daf_code(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::Spid1 => "SPIDL1",
            Self::Spid2 => "SPIDL2",
            Self::Spid3 => "SPIDL3",
        }
    }

    /// The authentication context asked of the identity provider (SPID, OpenID Connect `acr_values`).
    #[must_use]
    pub const fn acr(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Spid1 => Some("https://www.spid.gov.it/SpidL1"),
            Self::Spid2 => Some("https://www.spid.gov.it/SpidL2"),
            Self::Spid3 => Some("https://www.spid.gov.it/SpidL3"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_level_is_asked_for_somebody_is_identified() {
        assert!(!Authentication::None.requires_identification());
        let levels = Authentication::ALL.iter().filter(|level| level.acr().is_some());
        assert!(levels.clone().count() == 3 && levels.clone().all(|level| level.requires_identification()));
    }
}
