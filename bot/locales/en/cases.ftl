### Cases

cases-title = _Your cases_
cases-none = You have no cases yet. Write what you need and we start one.
cases-none-sent = You have not sent any request yet.
cases-unsent = _To be finished_: you have begun these and they are not sent yet.
case-unknown = This number is not among your cases. Check it on the receipt, for example A546-2026-0000042.
case-facts =
    _{ $title }_, Comune of { $place }

    - Protocol number: `{ $protocol }`
    - State: _{ $state }_
    - Office: { $office }
case-due = The Comune answers by _{ $due }_.
case-overdue = The term of { $due } has passed. You may ask whoever holds the substitute power in the Comune for the answer (law 241/1990, article 2): write operator and we tell you who it is.
case-act-by = It is your turn, by _{ $day }_.
case-timeline = _What happened_
withdraw-ask = Do you want to withdraw the case _{ $title }_ ({ $protocol })? The Comune stops working on it, and this cannot be undone.
withdrawn = The case is withdrawn.
withdraw-refused = The case can no longer be withdrawn now. Open the case to see where it stands.
reply-integration = _What is missing_ for { $title } ({ $protocol }): write your answer and send the files the office asked for. When you are done, tap Send to the Comune.
reply-notice = _Your observations_ for { $title } ({ $protocol }): explain why the office should change its mind and send the documents that prove it. Then tap Send to the Comune.
reply-conformity = _What you put right_ for { $title } ({ $protocol }): describe it and send the documents. Then tap Send to the Comune.
reply-message = _Message to the office_ for { $title } ({ $protocol }): write what you want to say, with files if you like. Then tap Send to the Comune.
reply-so-far = So far you wrote: { $text }
reply-only-files = See the attached files.
reply-sent = Your answer was sent to the Comune.
reply-refused = The system did not accept the answer. What you wrote is still here: try again, or open the case to see whether it still waits for your answer.
rate-ask = How did it go? Give a score from 1 to 5.
rate-words = Score: { $score } out of 5. Do you want to add a few words?
rate-thanks = Thank you, your rating helps the Comune to improve.
rate-refused = This case already has a rating.
score-1 = 1 · Very bad
score-2 = 2 · Bad
score-3 = 3 · So so
score-4 = 4 · Good
score-5 = 5 · Very good
case-follows = It takes up again case `{ $protocol }`.
short-register-following = request sent and registered, takes up again { $protocol }
rate-why = Score: { $score } out of 5. What went wrong? Choose a reason or write it.
reason-unclear = It was not clear what to do
reason-incomplete = Some information was missing
reason-lost = I could not tell if I was doing it right
reason-technical = Something did not work
reason-other = Something else
unsolved-ask =
    _Not solved?_ The case { $title } ({ $protocol }) is closed and cannot be reopened. You can do two things:

    - write to the office that handled it
    - make a new request linked to this one, with your former answers and a new deadline for the Comune
again-begun = The new request takes up { $protocol } again. Your former answers are already there: just tell me how things are now.
button-no-reason = I would rather not say
button-unsolved = It is not solved
button-again = Make a new linked request
fee-online = You can also pay at checkout.pagopa.it: it asks for the notice number and the tax code of the body, `{ $creditor }`.
fee-code = Scan this code with your bank's app, or show it at a counter: you pay { $amount }. Notice { $notice }, by { $day }.
button-fee-code = QR code to pay
button-receipt = Receipt
