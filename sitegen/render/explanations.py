"""What each kind of problem means, and what a person can do about it: for the report."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.problems import Code
from sitegen.render.messages import N_

EXPLANATIONS: Mapping[Code, tuple[str, str]] = {
    Code.NOT_TEXT: (
        N_("No text in it"),
        N_("The file is a picture, a program or other bytes. If it holds text, save it as text and build again."),
    ),
    Code.EMPTY: (
        N_("Empty"),
        N_("The file holds nothing to read. Save the page again, or list the file in .sitegenignore."),
    ),
    Code.UNREADABLE: (
        N_("Could not be read"),
        N_("The file could not be opened or is damaged. Check its permissions, or take it from its source again."),
    ),
    Code.OUTSIDE: (
        N_("Leads out of the folder"),
        N_("A link or a packed name points to a place outside the sources. Copy the file itself into the folder."),
    ),
    Code.UNSUPPORTED: (
        N_("A format that is not read"),
        N_("sitegen has no reader for it. Save it as text, HTML or another format that it reads."),
    ),
    Code.NOT_REGULAR: (
        N_("Not a file"),
        N_("It is a device, a pipe or the like, and was passed over. Nothing needs to be done."),
    ),
    Code.CHANGED: (
        N_("Changed while it was read"),
        N_("Another program wrote to the file during the build. Build again when it rests."),
    ),
    Code.IGNORED: (
        N_("Passed over"),
        N_(
            "The ignore file, a hidden name or the format says that this is no document. If it is one, change "
            ".sitegenignore."
        ),
    ),
    Code.SETTINGS: (
        N_("Settings, no documents"),
        N_("These files steer the build and are no pages. Nothing needs to be done."),
    ),
    Code.BAD_METADATA: (
        N_("Facts that could not be read"),
        N_(
            "A file that describes a document has a mistake, so that what it says was not used. Correct the line "
            "that is named."
        ),
    ),
    Code.BAD_DECISION: (
        N_("Decisions that could not be read"),
        N_("A line of the curation file is not written as decisions are. Correct it; About has examples."),
    ),
    Code.UNUSED_DECISION: (
        N_("Decisions that match nothing"),
        N_(
            "A decision names something that is not found in the texts any more. Correct its spelling, or delete "
            "the line."
        ),
    ),
    Code.NO_TITLE: (
        N_("No title"),
        N_(
            "No line of the file is its title, so its file name stands there. A file NAME.meta.toml beside it can "
            "give one."
        ),
    ),
    Code.BAD_ENCODING: (
        N_("Broken letters"),
        N_("Some bytes fit no encoding, so letters may be missing or wrong. Save the page again if it still exists."),
    ),
    Code.AMBIGUOUS_DATE: (
        N_("Dates that can be read in two ways"),
        N_(
            "The day and the month could change places and nothing in the text decides. A file NAME.meta.toml can "
            "say which it is."
        ),
    ),
    Code.COMMENT_NUMBERS: (
        N_("Gaps among comments"),
        N_("The comments of a page are numbered, and a number is missing or stands twice. The page was saved so."),
    ),
    Code.COMMENT_ORDER: (
        N_("Comments out of order"),
        N_("The times of comments do not rise. They stand here in the order of the file."),
    ),
    Code.ACCOUNT: (
        N_("Lines put back"),
        N_(
            "Cleaning would have lost a line; it was noticed and the line was kept. This is a fault of sitegen: "
            "please report it."
        ),
    ),
    Code.CRASH: (
        N_("A step that failed"),
        N_(
            "One step failed on this document and was left out; the rest was done. This is a fault of sitegen: "
            "please report it."
        ),
    ),
    Code.NOT_PINNED: (
        N_("Addresses that could not be kept"),
        N_(
            "The file of addresses could not be written, so the addresses of new names may change. Make its "
            "folder writable."
        ),
    ),
    Code.TELLING_NAME: (
        N_("A file name tells what is withheld"),
        N_("Something is withheld, and a file’s name still says it. Rename the file."),
    ),
    Code.LEFT_OVER: (
        N_("Withheld only in part"),
        N_("Words that were to be withheld still stand somewhere. Add a decision for each spelling."),
    ),
}
"""For each code a heading, and a sentence or two: what it means and what to do."""
