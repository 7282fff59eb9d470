## Descriptions in Telegram's menu, at most 100 characters each
command-book = Book an appointment
command-mine = My appointments: see, move, call off
command-wait = Waiting list: hear when something comes free
command-language = Choose a language
command-privacy = Privacy and your rights
command-help = What I can do
command-stop = No more messages
command-delete = Erase my data
