### Reports near by, and those of others

near-ask =
    _Is the problem known already?_

    Within { $metres } metres there are already open reports of the same kind. If yours is one of these problems, follow it: the office sees how many you are, and I tell you when something changes.
near-line = { $metres } metres away · since { $day } · { $state }
button-join = It is this one, { $metres } metres away
button-another = It is another one: send mine
joined = _You now follow the report_ { $title }. The office knows that the problem is yours too. I will tell you when its state changes. There is no need to send another one.
button-leave = Follow it no more
joined-news = The report you follow, { $title }, is now: _{ $state }_.
joined-over = If the problem is still there, report it again.
button-report-again = Report it again
joined-title = _Reports of others that you follow_
joined-left = All right: I will tell you no more of this report.
join-refused = That report was closed meanwhile. If the problem is still there, send yours.
short-join = another person has the same problem too
