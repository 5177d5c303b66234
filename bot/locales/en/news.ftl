### News of a case

last-day = _Reminder_ for { $title } (`{ $protocol }`): the Comune is waiting for something from you by _{ $day }_. Open the case to see what.
reminders-on = I will remind you of your cases' last days a few days before.
reminders-off = I will send you no more reminders. You can turn them on again in the settings.
notice-head = _News_ on { $title } (`{ $protocol }`)
news-take-charge = In charge: _{ $office }_. Answer by { $due }.
news-take-charge-by = In charge: _{ $office }_ ({ $officer }). Answer by { $due }.
news-request-integration =
    The office asks you for something that is missing:

    { $text }

    Answer by _{ $day }_. Until then the term stands still.
news-end-integration = The time to complete the request is over. The office decides with what it has, by { $due }.
news-give-notice =
    The office means to refuse the request, for these reasons:

    { $text }

    You can answer by _{ $day }_: the office must take into account what you write (law 241/1990, article 10-bis).
news-end-notice = The time for observations is over. The office decides by { $due }.
news-rank = The ranking is out: you are in place _{ $position }_.
news-put-on-waiting-list = There is no place for now: you are on the waiting list. I tell you as soon as one is free.
news-ask-payment =
    There is something to pay: _{ $amount }_ for { $reason }.

    - pagoPA notice: `{ $notice }`
    - Pay by { $day }, with your bank's app, at a tobacconist's or at the post office.
news-confirm-payment = The Comune has received your payment. Receipt: `{ $text }`.
news-approve =
    _Your request is approved._

    { $text }
news-deliver =
    _The case is closed: here is the outcome._

    { $text }

    How did it go? Give a score from 1 to 5.
news-refuse =
    _Your request is refused._ The reasons:

    { $text }

    If you disagree you can appeal: write operator and we explain how. You can also give a score from 1 to 5.
news-request-conformity =
    The activity may go on, but the office asks you to put this right:

    { $text }

    Do it by _{ $day }_.
news-forbid =
    _The activity is forbidden._ The reasons:

    { $text }

    If you disagree you can appeal: write operator.
news-archive =
    The case is filed away without a decision. The reasons:

    { $text }
news-consent-by-silence = _Your request is granted by silence_: the term has passed without an answer, and by law that counts as a yes (law 241/1990, article 20).
news-mark-overdue = The term of { $due } has passed without an answer. You may ask whoever holds the substitute power in the Comune (law 241/1990, article 2): write operator and we tell you who it is.
news-message =
    The office writes to you:

    { $text }
short-register = request sent and registered
short-take-charge = taken in charge by the office
short-request-integration = the office asked for something missing
short-answer-integration = you sent what was missing
short-end-integration = time to complete is over
short-give-notice = notice before refusal
short-answer-notice = you sent your observations
short-end-notice = time for observations is over
short-rank = ranking published
short-put-on-waiting-list = on the waiting list
short-ask-payment = payment asked for
short-confirm-payment = payment received
short-approve = request approved
short-deliver = outcome delivered
short-refuse = request refused
short-request-conformity = asked to put something right
short-declare-conformity = you declared it was put right
short-forbid = activity forbidden
short-archive = filed away
short-withdraw = you withdrew it
short-consent-by-silence = granted by silence
short-mark-overdue = term has passed
short-message = message from the office
short-message-sent = your message to the office
short-rate = you gave a score
