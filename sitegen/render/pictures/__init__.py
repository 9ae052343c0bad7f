"""Pictures made at build time: geometry only, which templates draw as SVG.

Lengths across are in percent of the picture's width, so that it fits any screen; lengths down are in ``em`` of its
text, so that text is never scaled and follows the reader's size. What fits is decided for four widths (``tiers``): a
label belongs to the narrowest at which it touches no other, and the style sheet hides it below that.
"""
