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
