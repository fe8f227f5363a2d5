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
