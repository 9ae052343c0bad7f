"""How pages of some fifty platforms come out when their markup is taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from frames import COOKIES, INBOX, LONG_ENTRIES, MORE, READ_ALSO, SUMMARIES
from maker import Labelled, Maker
from texts import MENU, TEASERS

Writer = Callable[[Maker], None]
PLATFORMS: list[tuple[str, tuple[str, ...], int, Writer]] = []


def platform(name: str, *languages: str, gap: int = 1) -> Callable[[Writer], Writer]:
    """Register a platform's writer and the languages its pages are made in."""

    def register(writer: Writer) -> Writer:
        PLATFORMS.append((name, languages or ("en",), gap, writer))
        return writer

    return register


def pages() -> Iterator[Labelled]:
    """Yield every labelled page."""
    for name, languages, gap, writer in PLATFORMS:
        for language in languages:
            maker = Maker(name, language, gap=gap)
            writer(maker)
            yield maker.page


SAID = {"en": "said...", "de": "hat gesagt…", "nl": "zei...", "fr": "a dit…", "es": "dijo...", "it": "ha detto..."}
SAYS = {"en": "says:", "de": "sagt:", "nl": "zegt:", "fr": "dit :", "es": "dijo:", "it": "scrive:"}
REPLY = {"en": "Reply", "de": "Antworten", "nl": "Beantwoorden", "fr": "Répondre", "es": "Responder", "it": "Rispondi"}
FULL = {
    "en": "MMMM d, y 'at' h:mm a",
    "de": "d. MMMM y 'um' HH:mm",
    "nl": "d MMMM y 'om' HH:mm",
    "fr": "d MMMM y 'à' HH:mm",
    "es": "d 'de' MMMM 'de' y 'a las' HH:mm",
    "it": "d MMMM y 'alle' HH:mm",
}
DAY = {
    "en": "MMMM d, y",
    "de": "d. MMMM y",
    "nl": "d MMMM y",
    "fr": "d MMMM y",
    "es": "d 'de' MMMM 'de' y",
    "it": "d MMMM y",
}
BY = {"en": "By", "de": "Von", "nl": "Door", "fr": "Par", "es": "Por", "it": "Di"}
FORM = {
    "en": "Leave a Reply",
    "de": "Schreibe einen Kommentar",
    "nl": "Geef een reactie",
    "fr": "Laisser un commentaire",
    "es": "Deja un comentario",
    "it": "Lascia un commento",
}
COUNT = {
    "en": "{} Comments",
    "de": "{} Kommentare",
    "nl": "{} reacties",
    "fr": "{} commentaires",
    "es": "{} comentarios",
    "it": "{} commenti",
}
RESPONSES = {
    "en": "{} Responses to “{}”",
    "de": "{} Antworten zu „{}“",
    "nl": "{} reacties op “{}”",
    "fr": "{} réponses à « {} »",
    "es": "{} respuestas a «{}»",
    "it": "{} risposte a “{}”",
}


@platform("blogger-classic", "en", "de", "nl", "fr", "es", "it")
def _(m: Maker) -> None:
    m.heading().body(5)
    for n in range(5):
        m.add("head", f"{m.names[n]} {SAID[m.language]}").said(m.names[n], None)
        if n != 3:
            m.comment(n)


@platform("blogger-stamped", "en", "es")
def _(m: Maker) -> None:
    m.add("moved", m.stamp("EEEE, " + DAY[m.language])).dated("day").heading().body(5)
    m.add("moved", f"Posted by {m.writer} at {m.stamp('h:mm a')}").by()
    m.add("removed", COUNT[m.language].format(4))
    for n in range(4):
        m.add("head", f"{m.names[n]} {SAID[m.language]}").comment(n).add(
            "head", m.stamp("MMMM d, y h:mm a" if m.language == "en" else FULL["es"], m.minutes(n))
        )
        m.said(m.names[n], m.iso(m.minutes(n)))
    m.add("removed", "Post a Comment", "Newer Post Older Post Home", "Subscribe to: Post Comments (Atom)")


@platform("blogger-2011", "en", "de")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", {"en": "6 comments:", "de": "6 Kommentare:"}[m.language])
    for n in range(6):
        m.add(
            "head", f"{m.names[n]}{m.stamp('MMMM d, y h:mm a' if m.language == 'en' else FULL['de'], m.minutes(n))}"
        ).comment(n)
        m.said(m.names[n], m.iso(m.minutes(n))).add("removed", {"en": "Reply", "de": "AntwortenLöschen"}[m.language])
    m.add("removed", {"en": "Post a Comment", "de": "Kommentar veröffentlichen"}[m.language])


@platform("blogger-names-lost")
def _(m: Maker) -> None:
    m.heading().body(5).add("moved", f"Posted by {m.writer} at {m.stamp('h:mm a')}").by()
    m.add("removed", "5 comments:")
    for n in range(5):
        m.comment(n).add("head", m.stamp("dd MMMM, y HH:mm", m.minutes(n))).said(None, m.iso(m.minutes(n)))


@platform("blogger-posts", "en", "nl")
def _(m: Maker) -> None:
    for n in range(3):
        m.add("moved", m.stamp("EEEE d MMMM y" if m.language == "nl" else "EEEE, MMMM d, y", -1440 * 9 * n))
        m.add(
            "heading" if n else "title",
            m.title
            if not n
            else ["The second bell", "A letter from the pilots"][n - 1]
            if m.language == "en"
            else ["De tweede bel", "Een brief van de loodsen"][n - 1],
        )
        m.body(3)


@platform("typepad-numbered")
def _(m: Maker) -> None:
    m.heading().body(5).add(
        "moved", f"Posted by {m.writer} on {m.stamp('MMMM d, y')} at {m.stamp('hh:mm a')} | Permalink"
    ).dated().by()
    m.add("removed", "Comments")
    for n in range(6):
        m.comment(n).add(
            "head", f"Posted by: {m.names[n]} | {m.stamp('MMM d, y h:mm:ss a', m.minutes(n))} | {n + 1}"
        ).said(m.names[n], m.iso(m.minutes(n), "second"))


@platform("typepad")
def _(m: Maker) -> None:
    m.heading().body(5).add(
        "moved",
        f"Posted by {m.writer} on {m.stamp('MMMM d, y')} at {m.stamp('hh:mm a')} in Harbour | Permalink | Comments (5) | TrackBack (0)",
    ).dated().by()
    for n in range(5):
        m.comment(n).add(
            "head",
            f"Posted by: {m.names[n]} | {m.stamp('MMMM dd, y', m.minutes(n))} at {m.stamp('hh:mm a', m.minutes(n))}",
        ).said(m.names[n], m.iso(m.minutes(n)))


@platform("movable-type")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", "Comments")
    for n in range(5):
        m.comment(n).add("head", f"Posted by: {m.names[n]} at {m.stamp('MMMM d, y hh:mm a', m.minutes(n))}").said(
            m.names[n], m.iso(m.minutes(n))
        )


@platform("movable-type-numbered")
def _(m: Maker) -> None:
    m.heading().body(5)
    for n in range(5):
        m.comment(n).add(
            "head", f"Posted by: {m.names[n]} | ({n + 1}) {m.stamp('MMMM d, y hh:mm a', m.minutes(n))}"
        ).said(m.names[n], m.iso(m.minutes(n)))


@platform("home-made")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", "4 comments")
    for n in range(4):
        m.comment(n).add(
            "head", f"by {m.names[n]} on {m.stamp('MMMM d, y', m.minutes(n))} at {m.stamp('h:mm a', m.minutes(n))}."
        ).said(m.names[n], m.iso(m.minutes(n)))


@platform("wordpress-default", "en", "de", "nl", "fr", "es", "it")
def _(m: Maker) -> None:
    m.heading().add("moved", m.stamp(DAY[m.language])).dated("day").body(5)
    m.add("removed", RESPONSES[m.language].format(4, m.title))
    for n in range(4):
        m.add("head", f"{m.names[n]} {SAYS[m.language]}", m.stamp(FULL[m.language], m.minutes(n))).comment(n).add(
            "removed", REPLY[m.language]
        )
        m.said(m.names[n], m.iso(m.minutes(n)))
    m.add("removed", FORM[m.language])


@platform("wordpress-list")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", RESPONSES["en"].format(5, m.title))
    for n in range(5):
        m.add("head", f"{n + 1}. {m.names[n]} says:", m.stamp("MMMM d, y 'at' h:mm a", m.minutes(n)), gap=0).comment(
            n
        ).said(m.names[n], m.iso(m.minutes(n)))


@platform("twenty-eleven")
def _(m: Maker) -> None:
    m.heading().add("moved", f"Posted on {m.stamp('MMMM d, y')} by {m.writer}").dated("day").by().body(5).add(
        "removed", f"3 thoughts on “{m.title}”"
    )
    for n in range(3):
        m.add(
            "head", f"{m.names[n]} on {m.stamp('MMMM d, y', m.minutes(n))} at {m.stamp('h:mm a', m.minutes(n))} said:"
        ).comment(n).add("removed", "Reply ↓").said(m.names[n], m.iso(m.minutes(n)))
    m.add("removed", "Leave a Reply", "Your email address will not be published. Required fields are marked *")


@platform("thesis")
def _(m: Maker) -> None:
    m.heading().add("moved", f"by {m.writer} on {m.stamp('MMMM d, y')}").dated("day").by().body(5).add(
        "removed", "{ 4 comments… read them below or add one }"
    )
    for n in range(4):
        m.add(
            "head", f"{n + 1} {m.names[n]} {m.stamp('MMMM d, y', m.minutes(n))} at {m.stamp('h:mm a', m.minutes(n))}"
        ).comment(n).said(m.names[n], m.iso(m.minutes(n)))


@platform("cutline")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", "4 responses so far ↓")
    for n in range(4):
        m.add("head", f"{m.names[n]} said,").comment(n).said(m.names[n], None)


@platform("wordpress-wrote")
def _(m: Maker) -> None:
    m.heading().body(5)
    for n in range(4):
        m.add("head", f"{m.names[n]} wrote:").comment(n).add(
            "head", m.stamp("EEEE, MMMM d, y 'at' h:mm a", m.minutes(n))
        ).said(m.names[n], m.iso(m.minutes(n)))


@platform("photo-theme")
def _(m: Maker) -> None:
    m.heading().body(4)
    for n in range(3):
        m.add("head", f"{m.stamp('dd. MMMM, y', m.minutes(n))} / {m.names[n]} says:").comment(n).said(
            m.names[n], m.iso(m.minutes(n), "day")
        )


@platform("two-line-head", "en", "de")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", COUNT[m.language].format(5))
    for n in range(5):
        m.add("head", m.names[n], m.stamp(FULL[m.language], m.minutes(n)), gap=0).comment(n).said(
            m.names[n], m.iso(m.minutes(n))
        )


@platform("disqus")
def _(m: Maker) -> None:
    m.heading().add("moved", f"By {m.writer}").by().body(5).add("removed", "6 Comments", "Sort by Best", gap=0)
    for n in range(6):
        m.add("head", f"{m.handles[n]}  •  {n + 2} years ago").comment(n).said(m.handles[n], None)


@platform("livefyre")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", "4 comments")
    for n in range(4):
        m.add("head", f"{m.handles[n]} {n + 3} pts").comment(n).said(m.handles[n], None)


@platform("slashdot")
def _(m: Maker) -> None:
    m.heading().body(4)
    for n in range(5):
        m.add(
            "head",
            f"by {m.handles[n]} ({104233 + n}) on {m.stamp('EEEE MMMM dd, @hh:mma', m.minutes(n))} (#{39214407 + n})",
        ).comment(n).add("removed", "Parent Share", "twitter facebook", gap=0).said(m.handles[n], None)


@platform("sb-nation")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", "5 comments")
    for n in range(5):
        m.comment(n).add(
            "head",
            f"by {m.handles[n]} on {m.stamp('MMM d, y h:mm a', m.minutes(n))} EDT {'via mobile ' if n % 2 else ''}{n + 1} recs",
        ).said(m.handles[n], m.iso(m.minutes(n)))


@platform("joomla", "en", "de")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", COUNT[m.language].format(3))
    for n in range(3):
        m.add("head", f"+{n} #{n + 1} {m.names[n]} {m.stamp('y-MM-dd HH:mm', m.minutes(n))}").comment(n).said(
            m.names[n], m.iso(m.minutes(n))
        )


@platform("drupal")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", "Comments")
    for n in range(5):
        m.add(
            "head", f"{m.stamp('EEE, MM/dd/y - HH:mm', m.minutes(n) + 12960 * n)} | {3307121 + n} {m.handles[n]}"
        ).add("head", f"{m.handles[n]}'s picture").comment(n).said(m.handles[n], m.iso(m.minutes(n) + 12960 * n))


@platform("guardian")
def _(m: Maker) -> None:
    m.heading().body(5)
    for n in range(5):
        m.add("head", m.handles[n], m.stamp("d MMMM y h:mma", m.minutes(n)), gap=0).comment(n).said(
            m.handles[n], m.iso(m.minutes(n))
        )


@platform("phpbb3", "en", "de", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(6):
        m.add(
            "head",
            m.handles[n],
            f"Posts: {310 + n}",
            f"Joined: {m.stamp('EEE MMM dd, y h:mm a', -99999)}",
            f"Re: {m.title}",
            f"Post by {m.handles[n]} » {m.stamp('d. MMMM y, HH:mm', m.minutes(n))}",
        )
        m.comment(n).add("removed", "Top").said(m.handles[n], m.iso(m.minutes(n)))
    m.opened()


@platform("phpbb2", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            f"Joined: {m.stamp('dd MMM y', -99999)}",
            f"Posts: {310 + n}",
            f"Posted: {m.stamp('EEE MMM dd, y h:mm a', m.minutes(n))}    Post subject: Re: {m.title}",
        )
        m.comment(n).add("removed", "Back to top").said(m.handles[n], m.iso(m.minutes(n)))
    m.opened()


@platform("vbulletin3", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.stamp("MM-dd-y, hh:mm a", m.minutes(n) + 12960 * n),
            f"#{n + 1} | Link",
            m.handles[n],
            "Member",
            f"Join Date: {m.stamp('MMM y', -99999)}",
            f"Posts: {310 + n}",
        )
        m.comment(n).said(m.handles[n], m.iso(m.minutes(n) + 12960 * n))
    m.opened()


@platform("vbulletin4", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            f"{m.stamp('MM-dd-y, hh:mm a', m.minutes(n) + 12960 * n)} #{n + 1}",
            m.handles[n],
            "View Profile",
            "View Forum Posts",
            "Senior Member",
            "Join Date",
            m.stamp("MMM y", -99999),
            "Posts",
            str(310 + n),
        )
        m.comment(n).add("removed", "Reply With Quote").said(m.handles[n], m.iso(m.minutes(n) + 12960 * n))
    m.opened()


@platform("vbulletin5", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            "Member",
            f"Join Date: {m.stamp('MMM y', -99999)}",
            f"Posts: {310 + n}",
            "Location: the quay",
            "Share",
            "Tweet",
            f"#{n + 1}",
            m.title,
            m.stamp("MM-dd-y, hh:mm a", m.minutes(n) + 12960 * n),
        )
        m.comment(n).said(m.handles[n], m.iso(m.minutes(n) + 12960 * n))
    m.opened()


@platform("xenforo2", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            "Well-known member",
            m.stamp("MMM d, y", -99999),
            str(310 + n),
            str(27 + n),
            m.stamp("MMM d, y", m.minutes(n)),
            f"#{n + 1}",
        )
        m.comment(n).said(m.handles[n], m.iso(m.minutes(n), "day"))
    m.opened()


@platform("xenforo-labels", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            "Member",
            "Joined",
            m.stamp("MMM d, y", -99999),
            "Messages",
            str(310 + n),
            "Reaction score",
            str(27 + n),
            m.stamp("MMM d, y", m.minutes(n)),
            f"#{n + 1}",
        )
        m.comment(n).add("removed", f"Reactions: {m.handles[n + 1]}").said(m.handles[n], m.iso(m.minutes(n), "day"))
    m.opened()


@platform("invision", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            f"Posted {m.stamp('MMMM d, y', m.minutes(n))}",
            m.handles[n],
            "Members",
            str(310 + n),
            f"Posted {m.stamp('MMMM d, y', m.minutes(n))}",
        )
        m.comment(n).add("removed", "Share", "Link to comment", "Quote").said(m.handles[n], m.iso(m.minutes(n), "day"))
    m.opened()


@platform("smf", "en", "nl", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            "Full Member",
            f"Posts: {310 + n}",
            "Logged",
            f"Re: {m.title}",
            f"« Reply #{n + 1} on: {m.stamp(FULL[m.language], m.minutes(n))} »",
        )
        m.comment(n).said(m.handles[n], m.iso(m.minutes(n)))
    m.opened()


@platform("fluxbb", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            f"#{n + 1} {m.stamp('y-MM-dd HH:mm:ss', m.minutes(n))}",
            m.handles[n],
            "Member",
            f"Registered: {m.stamp('y-MM-dd', -99999)}",
            f"Posts: {310 + n}",
            f"Re: {m.title}",
        )
        m.comment(n).add("removed", "Offline").said(m.handles[n], m.iso(m.minutes(n), "second"))
    m.opened()


@platform("vanilla", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add("head", f"{m.handles[n]} ✭✭✭", m.stamp("MMMM y", m.minutes(n))).comment(n)
        m.said(m.handles[n], m.iso(m.minutes(n), "day")[:7])
    m.opened()


@platform("discourse", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(6):
        m.add("head", f"{m.handles[n]} {m.stamp('MMMM d, y, h:mma', m.minutes(n))} {n + 1}").comment(n).said(
            m.handles[n], m.iso(m.minutes(n))
        )
    m.opened()


@platform("stack-exchange")
def _(m: Maker) -> None:
    m.heading().body(2).add("removed", "Share", "Improve this question", "Follow", gap=0)
    m.add("moved", f"asked {m.stamp('MMM d, y')} at {m.stamp('H:mm')}").dated().add("moved", m.handles[9], gap=0).add(
        "removed", "3 Answers 3"
    )
    for n in range(3):
        m.comment(n).add("removed", "Share", "Improve this answer", "Follow", gap=0).add(
            "head",
            f"answered {m.stamp('MMM d, y', m.minutes(n))} at {m.stamp('H:mm', m.minutes(n))}",
            m.handles[n],
            f"{310 + n}",
            gap=0,
        ).said(m.handles[n], m.iso(m.minutes(n)))


@platform("old-reddit")
def _(m: Maker) -> None:
    m.heading().body(2)
    for n in range(6):
        m.add("head", f"[–]{m.handles[n]} {n + 3} points {n + 2} hours ago ({n} children)").comment(n).add(
            "removed", "permalink embed save parent report reply"
        ).said(m.handles[n], None)


@platform("reddit-2018")
def _(m: Maker) -> None:
    m.heading().body(2)
    for n in range(6):
        m.add("head", f"level {1 + n % 2}", f"{n + 3} points · {n + 2} years ago", gap=0).comment(n).said(None, None)


@platform("lobsters")
def _(m: Maker) -> None:
    m.heading().body(2)
    for n in range(5):
        m.add("head", str(n + 4), f"{m.handles[n]} {n + 2} years ago", gap=0).comment(n).said(m.handles[n], None)


@platform("hacker-news", gap=0)
def _(m: Maker) -> None:
    m.heading().add("removed", f"42 points by {m.handles[9]} 5 hours ago | hide | past | favorite | 6 comments")
    for n in range(6):
        m.add("head", f"{m.handles[n]} {n + 2} hours ago | parent | next [–]").comment(n).said(m.handles[n], None)


@platform("substack")
def _(m: Maker) -> None:
    m.heading().add("moved", m.writer, gap=0).by().add("moved", m.stamp("MMM dd, y"), gap=0).dated("day").body(5).add(
        "removed", "Discussion about this post"
    )
    for n in range(4):
        m.add("head", f"{m.names[n]}'s avatar").comment(n).said(m.names[n], None)


@platform("metafilter")
def _(m: Maker) -> None:
    m.heading().body(3)
    for n in range(5):
        m.comment(n).add(
            "head",
            f"posted by {m.handles[n]} at {m.stamp('h:mm a', m.minutes(n))} on {m.stamp('MMMM d', m.minutes(n))} [{n + 1} favorites]",
        ).said(m.handles[n], None)


@platform("livejournal")
def _(m: Maker) -> None:
    m.heading().body(4)
    for n in range(5):
        m.add("head", f"{m.handles[n]} {m.stamp('y-MM-dd hh:mm a', m.minutes(n))} (UTC) (link)").comment(n).add(
            "removed", "(Reply) (Thread)"
        ).said(m.handles[n], m.iso(m.minutes(n)))


@platform("mail-archive", "en", "nl")
def _(m: Maker) -> None:
    m.heading()
    for n in range(4):
        form = {
            "en": f"On {m.stamp('MMM d, y', m.minutes(n))} at {m.stamp('h:mm a', m.minutes(n))}, {m.names[n]} wrote:",
            "nl": f"Op {m.stamp('d MMMM y', m.minutes(n))} om {m.stamp('HH:mm', m.minutes(n))} schreef {m.names[n]}:",
        }
        m.add("head", form[m.language]).comment(n).said(m.names[n], m.iso(m.minutes(n)))
    m.opened()


@platform("unknown-dash", "en", "it")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", COUNT[m.language].format(5))
    for n in range(5):
        m.add("head", f"{m.names[n]} — {m.stamp('dd.MM.y HH:mm', m.minutes(n))}").comment(n).said(
            m.names[n], m.iso(m.minutes(n))
        )


@platform("unknown-label", "en")
def _(m: Maker) -> None:
    m.heading().body(5)
    for n in range(5):
        m.add("head", f"Visitor {m.names[n]} remarks on {m.stamp('d MMM y', m.minutes(n))} ::").comment(n).said(
            m.names[n], m.iso(m.minutes(n), "day")
        )


@platform("news-plain", "en", "nl", "de", "fr", "es", "it")
def _(m: Maker) -> None:
    m.heading().add("moved", f"{BY[m.language]} {m.writer}").by().add("moved", m.stamp(FULL[m.language])).dated().body(
        6, subheads=True
    )


@platform("news-undated", "en", "de", "fr")
def _(m: Maker) -> None:
    m.heading().body(7, subheads=True)


@platform("news-one-line-meta", "en", "nl")
def _(m: Maker) -> None:
    m.heading().add("moved", f"{BY[m.language]} {m.writer} | {m.stamp(DAY[m.language])}").by().dated("day").body(6)


@platform("news-date-above", "en", "de")
def _(m: Maker) -> None:
    m.add("moved", m.stamp(DAY[m.language])).dated("day").heading().body(6)


@platform("news-raw", "en", "nl", "de", "fr", "es", "it", gap=0)
def _(m: Maker) -> None:
    m.menu().heading().add("moved", f"{BY[m.language]} {m.writer}", m.stamp(FULL[m.language])).by().dated().body(
        8 if m.language == "en" else 6, subheads=True
    ).tail()


@platform("news-portal", "en", "nl", "de", "fr", "es", "it", gap=0)
def _(m: Maker) -> None:
    m.page.raw = True
    teasers = TEASERS[m.language][:2]
    m.add("removed", COOKIES[m.language], *(f"• {entry}" for entry in (*MENU[m.language], *LONG_ENTRIES[m.language])))
    m.heading().add("moved", f"{BY[m.language]} {m.writer}", m.stamp(FULL[m.language])).by().dated().body(3)
    m.add("removed", READ_ALSO[m.language], *(f"• {teaser}" for teaser in teasers)).body(3, subheads=True)
    m.add("removed", MORE[m.language])
    for number, (teaser, summary) in enumerate(zip(teasers, SUMMARIES[m.language], strict=True)):
        m.add("removed", teaser, summary, m.stamp(DAY[m.language], 60 * number))
    m.add("removed", INBOX[m.language], *(f"• {entry}" for entry in MENU[m.language][9:12]), f"© 2013 {m.site}")


@platform("news-raw-comments", "en", "de", gap=0)
def _(m: Maker) -> None:
    m.menu().heading().add("moved", m.stamp(DAY[m.language])).dated("day").body(6).add(
        "removed", COUNT[m.language].format(4)
    )
    for n in range(4):
        m.add("head", f"{m.names[n]} {SAYS[m.language]}", m.stamp(FULL[m.language], m.minutes(n))).comment(n).add(
            "removed", REPLY[m.language]
        ).said(m.names[n], m.iso(m.minutes(n)))
    m.add("removed", FORM[m.language]).tail()


@platform("he-said-traps", "en")
def _(m: Maker) -> None:
    m.heading()
    for n, lead in enumerate(["He said:", "She added:", "The harbour master wrote:", "Fenn said:"]):
        m.add("body", m.prose[n], lead).add(
            "quote",
            f"“The {['first', 'second', 'third', 'last'][n]} boat never waited for anybody, and it will not wait for the council either.”",
        )


@platform("list-and-notes", "en")
def _(m: Maker) -> None:
    m.heading().body(2).add("body", "Three things were asked for:").add(
        "list", "- a pilot who knows the channel", "- a lamp on the second buoy", "- a timetable that is true", gap=0
    )
    m.add("body", "The council promised the first two* and said nothing of the third.").body(1).add(
        "note", "* Promised at the meeting in May, and not written down."
    )


@platform("captions", "en", "de")
def _(m: Maker) -> None:
    m.heading().add(
        "caption",
        {
            "en": "The ferry at the quay before the repair. Photograph: Marla Quist/Halden Light",
            "de": "Die Fähre vor der Reparatur. Foto: Marla Quist/Halden Light",
        }[m.language],
    )
    m.body(5)


@platform("residue", "en", "de", "nl", "fr", "es", "it")
def _(m: Maker) -> None:
    share = {
        "en": "Share this:",
        "de": "Teilen mit:",
        "nl": "Delen:",
        "fr": "Partager :",
        "es": "Compartir",
        "it": "Condividi",
    }
    related = {
        "en": "You may also like",
        "de": "Das könnte dich auch interessieren",
        "nl": "Lees ook",
        "fr": "Articles similaires",
        "es": "Entradas relacionadas",
        "it": "Articoli correlati",
    }
    closed = {
        "en": "Comments are closed.",
        "de": "Kommentare sind geschlossen.",
        "nl": "De reacties zijn gesloten.",
        "fr": "Les commentaires sont fermés.",
        "es": "Los comentarios están cerrados.",
        "it": "I commenti sono chiusi.",
    }
    m.heading().body(6).add("removed", share[m.language], related[m.language], closed[m.language])


@platform("xenforo-number-first", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add("head", m.stamp("MMM d, y", m.minutes(n) + 1440 * n), f"#{n + 1}", m.handles[n % 4])
        m.add(
            "head", *(["Harbour Pilot", "Gold Member"] if n % 2 else ["Deck Hand"]), f"1,{310 + n % 4}", str(27 + n % 4)
        )
        m.comment(n).add("removed", "Reply", f"Likes Reactions: {m.handles[n + 1]}")
        m.said(m.handles[n % 4], m.iso(m.minutes(n) + 1440 * n, "day"))
    m.opened()


@platform("xenforo1", "en", "de", gap=0)
def _(m: Maker) -> None:
    words = {
        "en": ("Joined:", "Messages:", "Likes Received:"),
        "de": ("Registriert seit:", "Beiträge:", "Zustimmungen:"),
    }[m.language]
    m.heading()
    for n in range(5):
        m.add(
            "head",
            f"{m.handles[n]}  Member",
            words[0],
            m.stamp("d. MMMM y" if m.language == "de" else "MMM d, y", -99999),
        )
        m.add("head", words[1], str(310 + n), words[2], str(27 + n))
        m.add("comment", m.prose[n])
        day = m.stamp("d. MMMM y" if m.language == "de" else "MMM d, y", m.minutes(n) + 1440 * n)
        m.add("head", f"{m.handles[n]}, {day}", f"#{n + 1}")
        m.said(m.handles[n], m.iso(m.minutes(n) + 1440 * n, "day"))
    m.opened(below=True)


@platform("nodebb", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add("head", m.handles[n][0].upper(), m.handles[n], "wrote on", f"last edited by {m.handles[n]}", f"#{n + 1}")
        m.add("comment", m.prose[n]).add("removed", "1 Reply", "Last reply", "0")
        m.said(m.handles[n], None)
    m.opened()


@platform("discourse-crawled", gap=0)
def _(m: Maker) -> None:
    m.heading().add("head", m.handles[0], m.stamp("MMMM d, y, h:mma", m.minutes(0)), "1")
    m.add("comment", m.prose[0]).said(m.handles[0], m.iso(m.minutes(0)))
    for n in range(1, 6):
        m.add("head", f"{m.handles[n]}    {m.stamp('MMMM d, y, h:mma', m.minutes(n))}", str(n + 1)).comment(n)
        m.add("removed", f"{n} Likes").said(m.handles[n], m.iso(m.minutes(n)))
    m.opened()


@platform("fora", gap=0)
def _(m: Maker) -> None:
    m.heading()
    for n in range(5):
        m.add(
            "head",
            m.handles[n],
            f"{310 + n} posts · Joined 2022",
            "Add to quote",
            f"#{n + 1} · {m.stamp('MMM d, y', m.minutes(n))}",
        )
        m.add("comment", m.prose[n]).add("removed", "Save", "Reply Quote Like Like")
        m.said(m.handles[n], m.iso(m.minutes(n), "day"))
    m.opened()


@platform("wordpress-bullets", "en", "de")
def _(m: Maker) -> None:
    m.heading().body(5).add("removed", COUNT[m.language].format(5))
    for n in range(5):
        bullet = "  1. " if n % 2 else "    • "
        m.add("head", f"{bullet}{m.names[n]} {SAYS[m.language]}", gap=1).add(
            "head", f"      {m.stamp(FULL[m.language], m.minutes(n))}", gap=0
        )
        m.add("comment", f"      {m.prose[5 + n % 3]}", gap=1).add("removed", f"      {REPLY[m.language]}", gap=1)
        m.said(m.names[n], m.iso(m.minutes(n)))
    m.add("removed", FORM[m.language])


@platform("wordpress-odd-names")
def _(m: Maker) -> None:
    m.heading().body(5)
    for n in range(6):
        name = ["what was that again....", "no?! really", *m.names][n]
        m.add("head", f"{name} says:", m.stamp(FULL["en"], m.minutes(n))).comment(n).said(
            name.rstrip("."), m.iso(m.minutes(n))
        )
