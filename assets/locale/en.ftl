# Panes
list-title = Articles { $shown } of { $total }
list-title-all = Articles { $total }
reader-title = Article
panel-title = Entities
panel-narrowed = Entities: { $needle }

# Kinds
kind-people = People
kind-places = Places
kind-organizations = Organizations
kind-others = Other names
kind-dates = Dates
kind-numbers = Numbers

# The article
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
fold-closed = { $count ->
    [one] ▸ 1 line of page furniture ({ $key })
   *[other] ▸ { $count } lines of page furniture ({ $key })
}
fold-open = { $count ->
    [one] ▾ 1 line of page furniture ({ $key } folds it)
   *[other] ▾ { $count } lines of page furniture ({ $key } folds them)
}
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The list
mentions = { $count ->
    [one] 1 mention
   *[other] { $count } mentions
}
unread = unread

# Status line
hint-open = open
hint-pane = next pane
hint-search = search
hint-include = include
hint-exclude = exclude
hint-mention = next mention
hint-filter = filter
hint-help = help
hint-back = back
hint-quit = quit
hint-find = narrow
hint-copy = copy
working = extracting { $done } of { $total }
loading = reading…
empty = No article is left by this filter. { $key } clears it.
no-entities = none yet
too-small = The screen is too small: 24x6 is the least.
pending-mark = mark with which letter?
pending-go = go to which mark? { $marks }
no-marks = (none set)

# Pickers and prompts
palette-title = Commands
help-title = Help
filter-title = Filter: articles that mention…
filter-title-without = Filter: articles without…
filter-help = Enter includes, Ctrl-x or a leading - excludes
prompt-search = Search:
prompt-narrow = Narrow:
nothing-matches = nothing matches

group-moving = Moving
group-searching = Searching
group-filtering = Filtering
group-showing = Showing
group-keeping = Keeping
group-program = Program

# Messages
note-copied = copied
note-nothing-to-copy = nothing there
note-not-found = not found: { $needle }
note-wrapped = round to the other end
note-no-mention = no further mention
note-no-article = no further article
note-nothing-to-undo = nothing to undo
note-undone = undone
note-marked = marked { $letter }
note-no-mark = there is no mark { $letter }
note-no-jump = nowhere to go back to
note-theme = theme: { $name }
note-still-working = entities are still being extracted
panic = qari stopped over an error of its own; the terminal is as it was.

# Why
why-title = Why?
why-hint = Esc closes
why-made = What made it an entity
why-list = In a list: { $list }
why-rule = A rule: { $rule }
why-tagger = The trained model tagged it, by the shape of its words and those around them.
why-margin = { $percent } % sure: ahead of the best reading without it by { $margin } in log odds.
why-document = The same name stands elsewhere in the article with better evidence.
why-teacher = Known from { $name } in:
why-grammar = The grammar of dates and numbers read it.
why-correction = A correction of yours.
why-line = Line { $line } of { $file }: { $text }
why-also = What else speaks for it
why-asking = asking the model and the lists…
why-value = Its value
why-no-value = Its words do not say which value.
why-against = Reckoned from the article's own date: { $day }
why-thing = The thing it was joined to
precision-year = a year
precision-month = a month
precision-week = a week
precision-day = a day
precision-time = a time
precision-period = a period
precision-duration = a length of time
kinship-same = It is its name, letter for letter.
kinship-folded = They are one once hamzas, marks, the article and titles are folded.
kinship-other-name = The table of names knows them as two names of one thing.
kinship-spelling = Two spellings of one name: near letters, Latin and Arabic, letters spelled out, or a slip.
kinship-short-body = It is the body's name without words that are often left out.
kinship-part = It is part of the full name and of no other.
kinship-context = It is a short name, explained by the nearest full name before it in the article (or by the library).
kinship-others = By other forms that join them, by brackets, or by the company of names in the articles.
list-countries = countries (written for qari, and CLDR, Unicode licence)
list-places = places (written for qari)
list-places-weak = lesser places (GeoNames, CC BY 4.0, and arwikicats, MIT)
list-organizations = organizations (written for qari)
list-organizations-weak = organizations whose names are words too (written for qari)
list-clubs = clubs (arwikicats, MIT)
list-state-bodies = bodies of a state (written for qari)
list-other-names = events, works, products (written for qari)
rule-place-descriptor = A rule: a word for a place stands before it, as «مدينة».
rule-place-head = A rule: it begins with a word of places' names, as «شارع».
rule-work = A rule: a title in quotation marks behind a word as «فيلم».
rule-numbered = A rule: a numbered name, as «القانون رقم ٤».
rule-event = A rule: it begins with a word of events' and works' names, as «كأس».
rule-acronym = A rule: Latin capitals in a row.
rule-org-closer = A rule: it ends with a word of companies' names, as «غروب».
rule-credit = A rule: the source of the news, in brackets.
rule-state-body = A rule: a body of a state with its nationality, as «الجيش الفرنسي».
rule-club = A rule: the name of a club in a text about sport.
rule-org-descriptor = A rule: a word for a body stands before it, as «شركة».
rule-named-after = A rule: a body named after a person.
rule-org-head = A rule: it begins with a word of bodies' names, as «وزارة».
rule-said = A rule: a name between a verb of saying and what is said.
rule-name = A rule: words of the lists of people's names in a row.
rule-nationality = A rule: it follows a nationality, as «نظيره الروسي».
rule-title = A rule: it follows a title, as «الرئيس».
rule-listed = A rule: it stands in a row of people's names.
rule-quoted = A rule: in quotation marks behind a word as «شركة».
rule-page = A rule: the page names it as its outlet or author.

# The page of a thing
page-title = Everything about it
page-forms = Its forms
page-company = With it most
page-sentences = Where it stands, newest first
page-more = { $count ->
    [one] 1 more here
   *[other] { $count } more here
}
articles = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
kind-per = person
kind-loc = place
kind-org = organization
kind-misc = other name
kind-date = date
kind-time = time
kind-money = amount
kind-percent = percentage
kind-quantity = number
hint-page = everything about it
hint-why = why?
hint-article = next article

# Corrections
group-correcting = Correcting
merge-title = It is the same as…
merge-help = Enter in all articles, Ctrl-x this form in this article only
prompt-rename = Name:
pending-kind = which kind? 1 person · 2 place · 3 organization · 4 other name
pending-split = another thing where? a in this article · e in all articles
note-corrected = corrected: { $line }
note-correction-gone = the correction is gone
note-choose = choose a mention first ({ "]" })
note-select = select a text first: with the mouse, by a search or with +
note-no-word = no word there
note-already = it is so already
note-names-only = this is for names only

# The terminal
terminal-title = This terminal
calibration-question = Which line reads right? Press its number.
calibration-keys = 0: as qari finds best    Esc: leave it as it is
note-encoded = Lines are written as “{ $name }” in this terminal ({ $key } to change)
note-encoded-auto = Lines are written as the terminal seems to need ({ $key } to change)
note-unsure = Are the words in order? { $key } to set it right / هل الكلمات مرتبة؟
doctor-terminal = Terminal
doctor-encoding = Encoding
doctor-marks = Vowel marks
doctor-about = Known
doctor-advice = To do
doctor-asked = Asked
doctor-waited = { $ms } ms
doctor-not-asked = not asked: the environment tells it
doctor-no-terminal = not asked: there is no terminal here
doctor-sample = This line should read right:
doctor-config = Settings
doctor-silent = no answer
doctor-counts = { $says }   (this decided)
doctor-says = { $says }
doctor-encoding-is = { $name }: { $about }; { $chosen }
encoding-v = cells as they are
encoding-vl = cells as they are, each held by a left-to-right mark
encoding-w = words turned round, a mark after each
encoding-k = words turned round, colours where they are
encoding-logical = everything left to the terminal
chosen-automatic = found by qari
chosen-remembered = chosen on the calibration screen
chosen-config = chosen in config.toml
chosen-option = chosen with --rtl-mode
marks-on = on
marks-off = off: this terminal misplaces them, or is not known to place them
terminal-grid = draws the grid it is given
terminal-grid-bare = draws the grid it is given, but misplaces vowel marks
terminal-bdsm = told to leave the order of letters to qari (CSI 8 l)
terminal-kitty = turns each word round; marks between letters break words
terminal-mlterm = told to leave the order to qari (OSC 5379), and told back at the end
terminal-konsole = orders and joins each row itself, and cannot be told otherwise
terminal-putty = turns whole rows round unless its settings say otherwise
terminal-qterminal = orders each row itself and drops marks
terminal-uax9 = orders each row itself; marks hold the letters
terminal-xtermjs = orders rows in one of its painters; marks hold the letters
terminal-multiplexer = hands rows on; marks hold the letters in whatever is around it
terminal-multiplexer-mlterm = hands rows on to mlterm, which cannot be told through it
terminal-unknown = not recognised: sent what is right in most terminals
advice-font = font: monospace, with Arabic Presentation Forms-B (DejaVu Sans Mono)
advice-calibrate = if lines read wrong: qari --rtl-mode v, vl, w, k; or Ctrl-t in the reader
advice-kitty = with “force_ltr yes” in kitty.conf: qari --rtl-mode v
advice-konsole = with bidi switched off in the Konsole profile: qari --rtl-mode v
advice-putty = PuTTY: Terminal > Features: disable bidirectional text and Arabic shaping
advice-qterminal = QTerminal: switch bidirectional text off in its preferences
advice-mlterm = tmux: set -g allow-passthrough on; or start mlterm with --ctl=false
