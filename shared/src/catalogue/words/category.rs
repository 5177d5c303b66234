use crate::domain::vocabulary;

vocabulary! {
    /// The category of a service: the fifteen of the *modello Comuni*, and the office for relations with the public.
    Category, "category" {
        /// Farming and fishing.
        Farming = "Agricoltura e pesca",
        /// Environment.
        Environment = "Ambiente",
        /// Population register and civil status.
        Registry = "Anagrafe e stato civile",
        /// Public tenders.
        Tenders = "Appalti pubblici",
        /// Authorisations.
        Permits = "Autorizzazioni",
        /// Cadastre and town planning.
        Planning = "Catasto e urbanistica",
        /// Culture and leisure.
        Culture = "Cultura e tempo libero",
        /// Education and training.
        Education = "Educazione e formazione",
        /// Justice and public safety.
        Safety = "Giustizia e sicurezza pubblica",
        /// Firms and trade.
        Trade = "Imprese e commercio",
        /// Mobility and transport.
        Mobility = "Mobilità e trasporti",
        /// Health, welfare and assistance.
        Welfare = "Salute, benessere e assistenza",
        /// Taxes, finance and fines.
        Taxes = "Tributi, finanze e contravvenzioni",
        /// Tourism.
        Tourism = "Turismo",
        /// Working life.
        Work = "Vita lavorativa",
        /// Relations with the public; not in the model, but every Comune has the office (L. 150/2000 art. 8).
        PublicRelations = "Relazioni con il pubblico",
    }
}
