# Machine-made translation, to be reviewed by a native speaker.
### How long things are kept, and what is sent to a person

lifetimes =
    _For how many days I keep your data_

    - The messages as you send them: { $raw }.
    - A request that is not sent, since you last touched it: { $draft }.
    - Comune, language and data for forms, since your last message: { $session }.
    - What you write to the help desk, since the last message: { $talk }.
    - That you answered a consultation, since its close: { $asked }.
    - Which chat your closed cases are of, since we were last in touch: { $link }.
    - The day of a yearly reminder, with the code of its case: until it comes.

    Then they are erased by themselves. Requests you have sent stay with the Comune for as long as the law says.
erase-talks = What you wrote to the help desk is kept under the same code and is erased by itself: days at most { $talk }.
long-answer = You can write up to { $max } characters.
tick-some = You have not chosen anything yet: tap the right ones, then That is all.
call-words-first = First write briefly what you need. As soon as I have told the help desk, send the photo or document here.
talk-file = I have passed the file on to the help desk: { $name }
clerk-sends = _{ $clerk }_ sends you a file.
