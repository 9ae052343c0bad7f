"""How much each sign of a text weighs (``html_signs``). Written by ``bench/weights.py``; not to be edited."""

from __future__ import annotations


def weights(text: str) -> dict[str, float]:
    """Return the weights by sign."""
    rows = (entry.strip().rpartition(" ") for entry in text.split(";") if entry.strip())
    return {sign: float(weight) for sign, _, weight in rows}


FIRST_BASE = -0.57
FIRST = weights(
    """
bio -0.72; box 0.09; byline -0.64; caption -0.39; caption line -0.21; caption paragraph -1.65;
caption sentence -0.60; caption short -0.21; caption tiny 0.08; code line 0.30; code paragraph 0.79;
code passage -0.89; code sentence 0.12; code short 0.15; code tiny 0.25; content 0.48; dense <article -0.88;
dense <aside -1.66; dense <blockquote 1.06; dense <figure 0.31; dense <footer -0.96; dense <form -3.02;
dense <header -1.06; dense <main -0.30; dense <ol -1.41; dense <p 0.53; dense <table 1.67; dense <ul -0.47;
dense after -0.45; dense before -0.52; dense beside 0 line -0.69; dense beside 0 long 0.60;
dense beside 0 short -0.52; dense beside 0 tiny -0.39; dense beside 1 line 0.13; dense beside 1 long -0.04;
dense beside 1 short 0.40; dense beside 1 tiny 0.66; dense beside 2 line 0.83; dense beside 2 long 0.42;
dense beside 2 short 0.08; dense beside 2 tiny 0.39; dense beside 3 line 0.26; dense beside 3 short 0.54;
dense beside 3 tiny -0.06; dense by div -0.59; dense by li 0.42; dense by p 0.41; dense by span 0.08;
dense by td 0.19; dense caption -2.28; dense code -0.59; dense heading 1 -0.47; dense heading 2 1.17;
dense heading 3 1.00; dense heading 4 0.40; dense line 0.52; dense list 1.25; dense paragraph 0.20;
dense passage -0.17; dense quote 0.88; dense reason None 0.58; dense reason ad 0.26; dense reason cookie -0.73;
dense reason legal -2.76; dense reason nav -0.31; dense reason newsletter -0.16; dense reason page-control -0.76;
dense reason pager -0.32; dense reason print 1.45; dense reason related 0.68; dense reason share 0.35;
dense sentence 0.38; dense short 0.36; dense tiny 0.21; dense voted False -0.04; dense voted None 0.05;
dense voted True 0.26; dense within 0.44; embed 0.19; heading 1 line -1.34; heading 1 sentence -0.30;
heading 1 short -0.76; heading 1 tiny -0.27; heading 2 line 0.77; heading 2 short 0.47; heading 2 tiny 0.13;
heading 3 line 0.16; heading 3 sentence -0.38; heading 3 short 0.45; heading 3 tiny 0.29; heading 4 line -0.11;
heading 4 sentence -0.54; heading 4 short -0.10; heading 4 tiny -0.10; lead 0.08; line link all -0.65;
line link half 0.11; line link none 0.44; line link some -0.57; line open -0.66; line stop 0.18; list line 0.93;
list paragraph 0.06; list passage 0.55; list sentence 0.84; list short 0.49; list tiny -0.09; main <article 0.42;
main <aside 0.41; main <blockquote -0.40; main <footer -0.70; main <form -1.11; main <header -1.55;
main <ol -0.52; main <p 0.78; main <table 2.11; main <ul 0.05; main after -0.77; main before 0.64;
main beside 0 line -0.90; main beside 0 long -1.10; main beside 0 short -0.48; main beside 0 tiny -0.73;
main beside 1 line -0.04; main beside 1 long -0.63; main beside 1 short -0.21; main beside 1 tiny -0.62;
main beside 2 long -0.18; main beside 2 short -0.36; main beside 2 tiny 0.40; main beside 3 line 0.97;
main beside 3 long 1.75; main beside 3 short 1.03; main beside 3 tiny 0.49; main by div 0.72; main by li 0.55;
main by p 0.76; main by span -0.09; main by td -0.46; main caption -1.20; main code 1.25; main heading 1 -0.19;
main heading 2 1.00; main heading 3 0.62; main heading 4 0.34; main line 0.04; main list 0.10;
main paragraph -0.74; main passage 0.55; main quote -0.45; main reason None 0.65; main reason ad -0.76;
main reason legal -0.83; main reason nav 0.11; main reason newsletter -0.68; main reason page-control 1.31;
main reason related 0.21; main reason share -0.23; main sentence -0.26; main tiny -0.43; main voted False -1.32;
main voted None 0.06; main voted True 0.61; near link 0 all -0.35; near link 0 half -0.25; near link 0 none 0.46;
near link 0 some 0.18; near link 1 all -0.41; near link 1 half -0.18; near link 1 none 0.06;
near link 1 some 0.40; near link 2 all -0.81; near link 2 none -0.51; near link 2 some -0.27;
near prose 0 line -0.15; near prose 0 passage -0.05; near prose 0 sentence -0.44; near prose 0 short -0.12;
near prose 0 tiny -0.06; near prose 1 line -0.31; near prose 1 paragraph 0.19; near prose 1 passage -0.25;
near prose 1 sentence -0.15; near prose 1 short -0.45; near prose 1 tiny -0.69; near prose 2 line -0.63;
near prose 2 paragraph 0.05; near prose 2 passage 0.47; near prose 2 sentence -0.04; near prose 2 short 0.03;
near prose 2 tiny 0.04; near voted 0 dense -0.77; near voted 0 main -0.23; near voted 0 outside -0.58;
near voted 1 main -0.16; near voted 1 outside -0.34; near voted 2 dense 0.65; near voted 2 main 0.09;
near voted 2 outside 0.60; note -0.76; outside <article 0.62; outside <aside 0.05; outside <blockquote 0.59;
outside <figure 0.26; outside <footer -0.31; outside <form -1.53; outside <header -1.15; outside <main 0.90;
outside <ol -1.92; outside <p 0.17; outside <table 0.78; outside <ul -0.41; outside after -1.02;
outside before 0.06; outside beside 0 line -0.54; outside beside 0 long 0.21; outside beside 0 short -0.33;
outside beside 0 tiny -0.14; outside beside 1 line -0.55; outside beside 1 long -1.07;
outside beside 1 short -0.37; outside beside 1 tiny -0.23; outside beside 2 line -0.23;
outside beside 2 long -0.63; outside beside 2 short 0.09; outside beside 2 tiny -0.09;
outside beside 3 line -0.08; outside beside 3 long -0.69; outside by div -0.25; outside by li 0.07;
outside by p 0.22; outside by span -0.09; outside by td 0.80; outside caption 0.39; outside heading 1 -1.67;
outside heading 2 -1.26; outside heading 3 -0.69; outside heading 4 -0.87; outside line -0.82; outside list 0.22;
outside paragraph -0.69; outside passage 0.07; outside quote 0.59; outside reason ad -1.33;
outside reason comment-form -0.34; outside reason cookie -0.74; outside reason legal -0.79;
outside reason nav -0.20; outside reason newsletter 0.78; outside reason page-control -1.27;
outside reason pager 3.17; outside reason print -0.94; outside reason related -0.36; outside reason share -0.90;
outside sentence -0.91; outside short -0.37; outside tiny -0.19; outside voted False -1.41;
outside voted None -0.17; outside voted True 0.81; paragraph line -0.47; paragraph link all -1.10;
paragraph link half -0.37; paragraph link none 0.25; paragraph link some 0.32; paragraph open -1.60;
paragraph paragraph 0.13; paragraph passage -0.58; paragraph sentence 0.19; paragraph short -0.63;
paragraph stop 0.38; paragraph tiny -0.32; passage link all -1.84; passage link half 0.15;
passage link none 0.26; passage link some 0.63; passage open -0.68; passage stop 0.23; quote line -0.81;
quote paragraph 0.29; quote passage 2.58; quote sentence -0.29; quote short -0.53; quote tiny -0.19;
sentence link all -0.79; sentence link half 0.54; sentence link none -0.05; sentence link some -0.25;
sentence open -1.04; sentence stop 0.26; short link all -0.30; short link half -0.16; short link none 0.11;
short open -0.27; short stop 0.11; tags 0.87; tiny link all -0.22; tiny link half -0.69; tiny link none 0.39;
tiny link some -0.40; tiny open -0.06; tiny stop -0.60; title 1.83;
"""
)
"""What a text shows by itself and by its place."""

SECOND_BASE = 0.01
SECOND = weights(
    """
after heading 1 -0.04; after heading 2 -0.17; after heading 4 -0.59; after line -0.34; after list 0.35;
after passage 0.50; after quote -0.18; after reason None 0.50; after reason ad -0.19;
after reason comment-form -0.06; after reason nav -0.56; after reason newsletter -0.93;
after reason page-control -0.08; after reason pager 0.95; after reason related 0.19; after reason share -0.21;
after sentence -0.42; after short -0.33; after tiny 0.14; ahead 0 -0.25; ahead 1 -0.28; ahead 2 -0.12;
ahead 4 -0.20; ahead 5 0.04; ahead 6 0.08; ahead 7 0.14; ahead 8 0.17; ahead 9 0.40; at -1 0 -0.13;
at -1 1 -0.09; at -1 2 -0.19; at -1 3 -0.20; at -1 4 0.08; at -1 5 0.08; at -1 6 0.07; at -1 7 -0.10;
at -1 8 0.16; at -1 9 0.29; at -2 0 -0.19; at -2 1 -0.15; at -2 2 0.05; at -2 3 0.17; at -2 4 0.22; at -2 5 0.37;
at -2 6 0.43; at -2 7 0.21; at -2 8 -0.17; at -2 9 -0.06; at -2 end -0.37; at 1 0 -0.42; at 1 1 -0.06;
at 1 2 0.07; at 1 3 -0.05; at 1 4 -0.29; at 1 5 -0.04; at 1 6 0.23; at 1 7 0.16; at 1 8 0.32; at 1 9 0.41;
at 1 end -0.41; at 2 0 -0.26; at 2 1 -0.03; at 2 2 0.12; at 2 3 0.23; at 2 4 0.21; at 2 5 0.39; at 2 6 0.35;
at 2 7 0.22; at 2 8 -0.14; at 2 9 -0.04; at 2 end -0.70; before caption -0.07; before heading 1 -0.13;
before heading 2 0.46; before heading 3 -0.08; before heading 4 -0.14; before line -0.18; before list 0.05;
before paragraph -0.10; before passage 1.22; before reason None 0.18; before reason ad 0.08;
before reason cookie -0.04; before reason legal 0.75; before reason nav -0.11; before reason newsletter -0.15;
before reason page-control 0.26; before reason print -0.47; before reason related 0.37;
before reason share -0.19; before sentence -0.33; before short -0.32; before tiny -0.31; behind 0 0.04;
behind 1 -0.14; behind 4 -0.08; behind 5 0.05; behind 7 -0.15; behind 8 0.22; between 0 -0.21; between 1 -0.24;
between 2 -0.11; between 3 0.39; between 4 0.26; in caption -1.50; in code -1.77; in heading 1 -0.15;
in heading 2 0.78; in heading 3 0.90; in heading 4 0.22; in line -0.38; in list 0.61; in paragraph 0.33;
in passage 0.07; in quote -0.08; in reason None 0.13; in reason ad 0.14; in reason cookie 0.12;
in reason legal -2.07; in reason nav 0.38; in reason newsletter 0.48; in reason page-control -0.16;
in reason print 0.87; in reason related -0.84; in reason share 0.57; in short -0.22; mean 1 0 -0.47;
mean 1 1 -0.28; mean 1 2 0.07; mean 1 3 0.18; mean 1 4 -0.20; mean 1 5 -1.18; mean 1 6 0.04; mean 1 8 0.40;
mean 1 9 0.71; mean 2 0 -0.03; mean 2 1 0.43; mean 2 2 0.21; mean 2 3 -0.51; mean 2 4 0.58; mean 2 5 1.45;
mean 2 6 0.29; mean 2 7 0.06; mean 2 8 -0.06; mean 2 9 -0.66; mean 3 0 0.19; mean 3 1 -0.12; mean 3 3 0.61;
mean 3 5 -0.29; mean 3 6 -0.11; mean 3 7 -0.50; mean 3 8 -0.37; mean 3 9 0.07; own 0 -1.77; own 1 -0.98;
own 2 -0.70; own 3 -0.39; own 4 -0.14; own 5 0.25; own 6 0.43; own 7 0.80; own 8 1.24; own 9 1.98;
share 1 0 -0.05; share 1 1 -0.19; share 1 2 -0.53; share 1 3 0.33; share 1 4 0.19; share 1 5 0.14;
share 1 6 -2.20; share 1 7 0.80; share 1 8 0.67; share 1 9 0.37; share 2 0 -0.45; share 2 1 0.47;
share 2 2 -0.19; share 2 3 -0.42; share 2 4 0.67; share 2 5 0.37; share 2 6 1.08; share 2 7 0.44;
share 2 8 -1.21; share 2 9 0.44; share 3 0 -0.56; share 3 1 -0.95; share 3 2 0.75; share 3 3 0.37;
share 3 4 -0.30; share 3 5 -0.17; share 3 6 0.53; share 3 7 0.40; share 3 8 0.68; share 3 9 0.27;
"""
)
"""What the first round says of it and those around."""
