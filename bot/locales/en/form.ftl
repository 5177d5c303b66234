### Filling in, checking and sending

consent-before = You are about to start: _{ $title }_. First read how we treat your data.
privacy-notice =
    _Privacy notice_ (version { $version })

    - The Comune uses your data only to answer your request, as the law provides.
    - Only the offices that deal with it see them.
    - The case stays in the archives of the Comune for as long as the law says.
    - A request that is not sent is erased by itself after 30 days.
    - I offer you the name, address and contacts you sent again in your next request. You can make me forget them in the settings.
    - You can ask the Comune to see, correct or erase your data (Regulation EU 2016/679).
question-header = { $section } · question { $at } of { $of }
question = _{ $label }_
hint = Format: { $hint }. Example: `{ $example }`
hint-files = Send { $hint }. Accepted formats: { $example }.
answered-so-far = Your answer: _{ $answer }_
answer-unknown = No problem. Look at the example below the question. If you do not have the answer now, write save: the request waits for you. If the question is not clear, write operator.
form-progress =
    You are filling in _{ $title }_ for the Comune of { $place }. { $left ->
        [0] You have answered every question: now check and send.
        [one] One question is left, then you check and send.
       *[other] { $left } questions are left, then you check and send.
    }
known-answer = Last time you wrote: _{ $answer }_. Is it still right?
known-is-old = Fine: write the right answer.
forgotten = I forgot your details for the forms.
explained = { $text }
look-again = With this answer another one no longer fits: please look at it again.
more-items =
    { $count ->
        [0] Do you want to add: { $item }?
        [one] You added one entry. Do you want to add another ({ $item })?
       *[other] You added { $count } entries. Do you want to add another ({ $item })?
    }
files-so-far =
    { $count ->
        [one] I received one file. Send another or tap That is all.
       *[other] I received { $count } files. Send another or tap That is all.
    }
file-unexpected = I received the file, but I do not know what it is for now. Start a request or open a case: I will ask for it at the right moment.
upload-failed = I could not send the file.
file-too-large = The file is too large: I can take files of up to 20 MB. Try a lighter photo or split the document.
saved =
    { $days ->
        [one] I saved the request. You find it here for one day.
       *[other] I saved the request. You find it here for { $days } days.
    }
nothing-to-save = There is nothing to save now.
nothing-to-edit = There are no answers to correct now.
draft-gone = This request is no longer here: it was sent or erased.
draft-soon = The request _{ $title }_ has not been sent yet. On _{ $day }_ I will erase it with all its answers: if you need it, go on with it before then.
resumed = Let us go on from where you were.
cancel-ask = Do you want to erase the answers you gave, or save them for later?
erased = I erased the request and its answers.
declare-needed = Without these declarations the request cannot be sent. If something is not true, go back and correct the answer.
declare-ask = _Your declarations_ (DPR 445/2000). Read them before you confirm: they are legally binding.
identity-trial =
    _Who are you?_ This request needs: { $needed }.

    This is a _trial SPID login_: it confirms a made-up identity, good only for trying the service. It does not prove who you really are.
identity-confirmed = Trial login confirmed.
review =
    _Check your request_
    { $title }, Comune of { $place }
not-given = not given
edit-which = Which answer do you want to correct? (page { $page } of { $pages })
sending = I am sending it to the Comune. I show you the confirmation here as soon as it arrives.
sending-wait = I am still sending: wait a moment. There is no need to send again.
send-refused = The system did not accept the request ({ $code }). Nothing is lost: check the answers and send it again, or write operator.
receipt =
    _Request sent!_

    - { $title }, Comune of { $place }
    - Protocol number: `{ $protocol }`
    - Submitted on { $day }
    - Office: { $office }
    - The Comune answers by _{ $due }_

    This is your receipt. I will tell you of every change.
office-to-be-named = I tell you as soon as it takes charge of the case
receipt-in-italian = The PDF receipt is in Italian.
paper-title = Receipt
paper-number = Protocol number
paper-day = Submitted on
paper-service = Service
paper-place = Comune
paper-office = Office
paper-office-later = The Comune names it when it takes the case
paper-follows = Takes up again case
paper-due = The Comune answers by
paper-silence = If the Comune has not answered by that day, the request is granted: silence counts as a yes (Italian law 241/1990, article 20).
paper-late = If the Comune has not answered by that day, you can ask whoever holds the substitute power there for the answer (Italian law 241/1990, article 2).
paper-pec = Certified mailbox of the Comune
paper-declared = What you declared
paper-other-letters = written in letters this paper does not have: it can be read in the case
paper-law = This is the receipt the law asks for (Italian law 241/1990, article 18-bis). The protocol date is the day you submitted the request.
report-is-it = I have received the photo. Is it a report of a problem in a public place? If so, write what is happening or send me the position.
report-title = _Report_
report-words = What is happening
report-place = Where
report-photos = Photos
report-ask-words = Write in a few words what is happening.
report-ask-place = Where is it? Send me the position, or write street and number.
report-ask-photo = Send a photo, or tap Go on without a photo.
report-looking = I am looking for the office that deals with it.
report-which = To whom shall I report it?
report-no-service = I found no service for this report. Try other words, or tap Talk to a person.
report-filled = I have put photo, position and words in their place. I ask only what is missing: contacts are optional, you can add them at the review.
button-report-it = Yes, it is a report
button-report-quick = Report with photo and position
button-no-photo = Go on without a photo
