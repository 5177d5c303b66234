### What is asked for again every year

yearly-ask =
    _Yearly reminder_

    Last time you were granted: { $title }, Comune of { $place } (`{ $protocol }`). It lasts a year or a season, and then it is asked for again.

    Do you still need it? I will propose the answers of that time, and you tell me whether they are still right.
yearly-begun = Let's start again. Beside each question you find the answer of last time: confirm it, or write the new one.
yearly-on = All right: when it is time to ask again for a service that comes back every year, I will remind you once.
yearly-off = I will send you no more yearly reminders. You can turn them on again in the settings.
button-yearly-again = Ask for it again
button-yearly = Turn yearly reminders on
button-no-yearly = No more yearly reminders
