use super::labels;
use crate::domain::vocabulary;

vocabulary! {
    /// What happens in someone's life when a service is needed (the nineteen life events of CPSV-AP_IT).
    LifeEvent, "life event" {
        /// Having a child.
        Birth = "birth",
        /// Going to school or university.
        School = "school",
        /// Living with a disability.
        Disability = "disability",
        /// Looking for a job.
        Job = "job",
        /// Retiring.
        Retirement = "retirement",
        /// Getting a driving licence.
        DrivingLicence = "driving-licence",
        /// Buying or keeping a vehicle.
        Vehicle = "vehicle",
        /// Using public transport.
        PublicTransport = "public-transport",
        /// Buying, renting or building a home.
        Home = "home",
        /// Moving home.
        Moving = "moving",
        /// Going abroad.
        Travel = "travel",
        /// Getting married or divorced.
        Marriage = "marriage",
        /// Losing someone.
        Death = "death",
        /// Being ill.
        Health = "health",
        /// Reporting a crime or a loss.
        Crime = "crime",
        /// Paying taxes.
        Taxes = "taxes",
        /// Going to places of culture.
        Culture = "culture",
        /// Having a pet.
        Pets = "pets",
        /// Asking for citizenship or a permit of stay, voting.
        Citizenship = "citizenship",
    }
}

labels! { LifeEvent {
    Birth: "Nascita di un figlio", "Having a child";
    School: "Scuola e università", "School and university";
    Disability: "Disabilità", "Disability";
    Job: "Ricerca di un lavoro", "Looking for a job";
    Retirement: "Pensione", "Retirement";
    DrivingLicence: "Patente", "Driving licence";
    Vehicle: "Veicoli", "Vehicles";
    PublicTransport: "Trasporto pubblico", "Public transport";
    Home: "Casa", "Home";
    Moving: "Cambio di casa", "Moving home";
    Travel: "Viaggi all'estero", "Going abroad";
    Marriage: "Matrimonio e separazione", "Marriage and divorce";
    Death: "Morte di una persona cara", "Losing someone";
    Health: "Salute", "Health";
    Crime: "Reati e smarrimenti", "Crimes and losses";
    Taxes: "Tasse", "Taxes";
    Culture: "Luoghi della cultura", "Places of culture";
    Pets: "Animali domestici", "Pets";
    Citizenship: "Cittadinanza e voto", "Citizenship and voting";
}}

vocabulary! {
    /// What happens to a firm when a service is needed (from the business events of CPSV-AP_IT, joined in seven).
    BusinessEvent, "business event" {
        /// Starting a firm.
        Start = "start",
        /// Growing or changing it.
        Grow = "grow",
        /// Opening, moving or changing premises.
        Premises = "premises",
        /// Hiring and keeping staff.
        Staff = "staff",
        /// Taking part in public tenders.
        Tenders = "tenders",
        /// Getting authorisations.
        Permits = "permits",
        /// Closing a firm.
        Close = "close",
    }
}

labels! { BusinessEvent {
    Start: "Apertura di un'impresa", "Starting a firm";
    Grow: "Crescita di un'impresa", "Growing a firm";
    Premises: "Locali e sedi", "Premises";
    Staff: "Personale", "Staff";
    Tenders: "Gare pubbliche", "Public tenders";
    Permits: "Autorizzazioni", "Permits";
    Close: "Chiusura di un'impresa", "Closing a firm";
}}
