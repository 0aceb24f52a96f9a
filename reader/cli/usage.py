"""What ``--help`` prints, and the sentence that a wrong command line gets."""

from __future__ import annotations

READER = """\
reader: several articles on one event, side by side in the terminal

usage: reader [--config FILE]            open the stories of a configuration
       reader PATH...                    open these files, folders and addresses
       reader diff LEFT RIGHT            print what two articles share and where they differ
       reader list [PATH...]             print stories, sources and versions
       reader check                      print every problem of the configuration
       reader serve [PATH...]            open in a browser
       reader demo                       open the samples that come with the reader

Text, Markdown and web pages open, saved or by address (https://...), which is fetched when it is opened.
A folder is a story, the files in it are its sources, and a folder inside it is one source with several
versions. Without a path the reader opens config.yaml in this folder, or else ~/.config/reader/config.yaml.
A file whose name is that of a command opens as ./diff. The path - is the standard input; keys then come from
the terminal.

options:
  --config FILE     open this configuration
  --fresh           open as if for the first time, and remember nothing of this run
  -V, --version     print the version
  -h, --help        print this; 'reader diff --help' and so on tell more

examples:
  reader ledger.txt wire.html           two articles side by side
  reader harbour-bridge/                all that is in a folder
  reader https://news.example/bridge wire.html
                                        a page on the web beside a file
  reader diff ledger.txt wire.html      the same on paper, for a pipe or a mail
  reader diff -o report.html ledger.txt wire.html

In the application ? shows every key and q quits.
"""

DIFF = """\
usage: reader diff [options] LEFT RIGHT

Print what two articles share and where they differ, sentence by sentence. Each is a file or an address.

options:
  -f, --format FORMAT   text, json, html or markdown; without it, by the ending of --output, else text
  -o, --output FILE     write to FILE, which must not exist yet; - is the standard output
      --force           write to FILE even if it exists
  -c, --changes-only    leave out what stands on both sides
      --context N       with as many rows around each change (1); includes --changes-only
      --cosmetic        also mark cosmetic differences: quotation marks, dashes, case, spacing, letter forms
                        or US/UK spelling, and paragraphs that begin on one side only
      --explain         say below each linked row why it was linked (text form; JSON has it always)
  -w, --width N         columns of the text form; without it the terminal's, or 80; side by side from 100
      --color WHEN      auto, always or never; auto is on a terminal, unless NO_COLOR is set
      --label NAME      call the left side NAME; given again, the right side
  -h, --help            print this

exit status: 0 alike (cosmetic differences apart), 1 different, 2 trouble

examples:
  reader diff --changes-only ledger.txt wire.txt
  reader diff --color always -w 140 ledger.txt wire.txt | less -R
  reader diff -o report.html ledger.txt wire.html
  reader diff -f json ledger.txt wire.txt | jq .counts
  git show HEAD~1:story.md | reader diff - story.md
  git difftool -y --extcmd 'reader diff' HEAD~1 -- story.md
"""

LIST = """\
usage: reader list [--config FILE] [--json] [PATH...]

Print the stories, their sources and versions: date, words, file. Without a PATH, those of the configuration.
Each text is read, and so each page on the web is fetched.

options:
      --config FILE   take this configuration
      --json          print JSON
  -h, --help          print this

exit status: 0, 1 if something could not be read, 2 trouble
"""

CHECK = """\
usage: reader check [--config FILE] [--schema]

Print every problem of the configuration, one a line: file:line:column: what is wrong and what would be right.
Nothing is fetched: whether an address answers shows when it is opened.

options:
      --config FILE   check this configuration
      --schema        print the JSON Schema of a configuration, for editors
  -h, --help          print this

exit status: 0 no problems, 1 problems, 2 trouble

example:
  reader check --schema > reader.schema.json
"""

DEMO = """\
usage: reader demo [--fresh]

Open the samples: three invented events, each told by several outlets.

options:
      --fresh  open them as if for the first time, and remember nothing of this run
  -h, --help   print this
"""

SERVE = """\
usage: reader serve [--host HOST] [--port N] [--config FILE] [PATH...]

Open the application in a browser, until ctrl+c. Without a PATH, the stories of the configuration. Needs
textual-serve. Whoever can reach the address can open and write files as you can; so it is that of this
machine alone unless you name another.

options:
      --host HOST     listen on this address (127.0.0.1)
      --port N        and this port (8000)
      --config FILE   take this configuration
  -h, --help          print this

example:
  reader serve --port 8001 harbour-bridge/
"""

HELP = {"": READER, "diff": DIFF, "list": LIST, "check": CHECK, "demo": DEMO, "serve": SERVE}
"""Help text by command; the empty name is the reader itself."""
