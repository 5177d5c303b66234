use super::vocabulary;

vocabulary! {
    /// A language in which citizens ask: more than those in which the hub answers.
    Tongue, "tongue" {
        /// Italian.
        It = "it",
        /// Sicilian.
        Scn = "scn",
        /// English.
        En = "en",
        /// French.
        Fr = "fr",
        /// Spanish.
        Es = "es",
        /// Romanian.
        Ro = "ro",
        /// Arabic.
        Ar = "ar",
        /// Bengali.
        Bn = "bn",
        /// Tamil.
        Ta = "ta",
        /// Sinhala.
        Si = "si",
        /// Chinese.
        Zh = "zh",
    }
}
