use super::labels;
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

labels! { Category {
    Farming: "Agricoltura e pesca", "Farming and fishing";
    Environment: "Ambiente", "Environment";
    Registry: "Anagrafe e stato civile", "Population register and civil status";
    Tenders: "Appalti pubblici", "Public tenders";
    Permits: "Autorizzazioni", "Permits";
    Planning: "Catasto e urbanistica", "Cadastre and town planning";
    Culture: "Cultura e tempo libero", "Culture and leisure";
    Education: "Educazione e formazione", "Education and training";
    Safety: "Giustizia e sicurezza pubblica", "Justice and public safety";
    Trade: "Imprese e commercio", "Firms and trade";
    Mobility: "Mobilità e trasporti", "Mobility and transport";
    Welfare: "Salute, benessere e assistenza", "Health and welfare";
    Taxes: "Tributi, finanze e contravvenzioni", "Taxes and fines";
    Tourism: "Turismo", "Tourism";
    Work: "Vita lavorativa", "Working life";
    PublicRelations: "Relazioni con il pubblico", "Relations with the public";
}}
