### Finding the service and reading its sheet

found =
    { $count ->
        [one] I found this service for "{ $words }":
       *[other] I found these services for "{ $words }":
    }
found-perhaps =
    I am not sure I understood "{ $words }". { $count ->
        [one] Perhaps you are looking for this service:
       *[other] Perhaps you are looking for one of these services:
    }
found-nothing =
    _No service found_ for "{ $words }".

    Try other, simpler words. Perhaps another body takes care of it: a person of our support can tell you whom to ask.
found-elsewhere = _{ $title }_: this is not a service you can ask for here. { $who }
found-near = Perhaps you need one of these services:
aside-found = For your question, "{ $words }", I found:
aside-nothing = I cannot answer your question, "{ $words }". Write operator to ask a person.
inline-open = Open Patto
inline-hint = Write what you need, for example: tari bagheria
inline-nothing = No service found: ask Patto
inline-begin = Open the service in Patto
place-ask = _Which is your Comune?_ Write its name, or send your position.
place-which = Which of these Comuni?
place-unknown = I cannot find "{ $words }" among the 82 Comuni of the Metropolitan City of Palermo. Write the whole name, for example Bagheria.
place-far-away = Your position is outside the Metropolitan City of Palermo. Write the name of your Comune.
place-noted = I noted _{ $place }_ as your Comune. You can change it whenever you like.
place-elsewhere = This request goes to the Comune of { $from } and stays there. If you need it for { $place }, open the sheet of that Comune.
place-none = not known yet
place-near = You seem to be near _{ $place }_. Is it your Comune?
browse-areas =
    _Browse the services_ by area: which one interests you?

    Your Comune: { $place }.
browse-life-events =
    _Browse the services_ by what happens in your life: what is it about?

    Your Comune: { $place }.
browse-services =
    _{ $topic }_ (page { $page } of { $pages }). Tap a service to read its sheet.

    Your Comune: { $place }.
browse-empty = For now I have no services for "{ $topic }". Choose another one, or write what you need.
sheet-of = Comune of { $place }
sheet-who = Who it is for
sheet-needs = What you need
sheet-more =
    { $count ->
        [one] and one more: tap Open all
       *[other] and { $count } more: tap Open all
    }
sheet-cost = What it costs
sheet-time = How long it takes
sheet-term = The Comune answers within { $term }.
sheet-how = How to do it
sheet-outcome = What you get
sheet-conditions = Conditions
sheet-contacts = Who answers
sheet-unknown = to be checked with the Comune
sheet-undated = undated
sheet-source = Source: { $source } ({ $date })
sheet-not-online = This service cannot be started online yet: follow the directions of the sheet.
sheet-not-joined = Your Comune does not take this request online yet: follow the directions of the sheet.
sheet-suspended = Your Comune has suspended online requests for now: try again later or follow the directions of the sheet.
sheet-no-place = To start the request, choose the Comune first.
sheet-gone = I cannot find this sheet any more. Write what you need and I will look again.
no-such-choice = There is no choice "{ $words }" here. Tap a button, or write in your own words what you need.
