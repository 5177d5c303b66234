use super::group;

group! {
    /// Fields to fill in.
    Fields {
        office: "Ufficio", "Office";
        officer: "Responsabile (facoltativo)", "Person in charge (optional)";
        missing: "Che cosa manca, in parole semplici", "What is missing, in plain words";
        days: "Giorni per rispondere", "Days to answer";
        reasons: "Motivi", "Reasons";
        position: "Posto in graduatoria", "Place in the ranking";
        reason: "Causale", "Reason";
        amount: "Importo in euro", "Amount in euro";
        notice: "Numero dell'avviso pagoPA", "pagoPA notice number";
        due: "Ultimo giorno per pagare", "Last day to pay";
        creditor: "Codice fiscale di chi incassa, per il codice QR (facoltativo)", "Tax code of who is paid, for the QR code (optional)";
        receipt: "Numero della ricevuta", "Receipt number";
        decision: "Decisione in poche parole", "The decision in a few words";
        delivery: "Che cosa si consegna, o dove e quando", "What is delivered, or where and when";
        message: "Messaggio al cittadino", "Message to the citizen";
        document: "Documento da allegare: percorso del file (facoltativo)", "Document to attach: path of the file (optional)";
        staff_note: "Per i colleghi: il cittadino non la vede", "For the colleagues: the citizen does not see it";
        farewell: "Che cosa legge il cittadino", "What the citizen reads";
        note: "Nota: che cosa stai facendo", "Note: what you are doing";
        empty: "scrivi qualcosa", "write something";
        euro: "scrivi un importo, per esempio 12,50", "write an amount, for example 12.50";
        day: "scrivi un giorno, per esempio 31/12/2026", "write a day, for example 31/12/2026";
        notice_number: "il numero dell'avviso ha 18 cifre", "a notice number has 18 digits";
        body_tax_code: "il codice fiscale di un ente ha 11 cifre: controllale", "the tax code of a body has 11 digits: check them";
    }
    templates {
        number(u32, u32):
            |min, max| format!("scrivi un numero da {min} a {max}"),
            |min, max| format!("write a number from {min} to {max}");
        exactly(u32): |count| format!("scrivi {count} per confermare"), |count| format!("type {count} to confirm");
    }
}
