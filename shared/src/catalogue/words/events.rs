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
