use crate::domain::vocabulary;

vocabulary! {
    /// How much an answer tells about a person. Everything but `plain` stays out of logs, metrics and errors.
    PrivacyClass, "privacy class" {
        /// Says nothing about a person.
        Plain = "plain",
        /// Personal data (GDPR art. 4 n. 1).
        Personal = "personal",
        /// Who the person is: names, tax code, documents.
        Identity = "identity",
        /// Where the person is reached.
        Contact = "contact",
        /// Money: income, bank account, ISEE.
        Financial = "financial",
        /// Special categories, such as health (GDPR art. 9).
        Special = "special",
    }
}
