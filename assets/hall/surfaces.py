"""What the hall is made of: the one table of surfaces (guide: warm stone, sage, brass). A vertex names a row by number.

kind: fixed (its own colour), fin | rim | tint (the category's colour), metal (the award tier's), wreath and water (their
own light in the shader). emission: colour and strength in the evening; `day` is what is added by day too.
"""
SURFACES = [
    # name, colour, roughness, metalness, kind, emission colour, evening strength
    ("stone", "#E6DCCB", 0.72, 0.0, "fixed", None, 0),
    ("stone2", "#D3C4AC", 0.75, 0.0, "fixed", None, 0),
    ("stone3", "#B3A48C", 0.80, 0.0, "fixed", None, 0),
    ("plaster", "#F6F1E7", 0.85, 0.0, "fixed", None, 0),
    ("ink", "#1E2430", 0.50, 0.0, "fixed", None, 0),
    ("brass", "#C79A4B", 0.30, 1.0, "fixed", None, 0),
    ("wreath", "#DDB364", 0.42, 0.65, "wreath", None, 0),
    ("line", "#CFA551", 0.40, 0.4, "fixed", "#FFC670", 1.0),
    ("lamp", "#FFF3DC", 0.50, 0.0, "fixed", "#FFD9A0", 9.4),
    ("sage", "#AEBB8E", 0.95, 0.0, "fixed", None, 0),
    ("sage2", "#9DAC7C", 0.95, 0.0, "fixed", None, 0),
    ("leaf", "#6F8F5B", 0.60, 0.0, "fixed", None, 0),
    ("leaf-dark", "#44633F", 0.80, 0.0, "fixed", None, 0),
    ("soil", "#6B5A48", 0.95, 0.0, "fixed", None, 0),
    ("trunk", "#7A6552", 0.85, 0.0, "fixed", None, 0),
    ("water", "#5F98A0", 0.06, 0.0, "water", None, 0),
    ("seat", "#D9C7AA", 0.70, 0.0, "fixed", None, 0),
    ("cushion", "#8E9C80", 0.90, 0.0, "fixed", None, 0),
    ("far", "#B7C3A6", 1.00, 0.0, "fixed", None, 0),
    ("gold", "#F0C25A", 0.28, 1.0, "fixed", "#F0C25A", 0.10),
    ("fin", "#FFFFFF", 0.62, 0.0, "fin", None, 0),
    ("rim", "#FFFFFF", 0.50, 0.0, "rim", None, 0),
    ("tint", "#FFFFFF", 0.70, 0.0, "tint", None, 0),
    ("medal", "#FFFFFF", 0.28, 1.0, "metal", None, 0.25),
]
NUMBER = {row[0]: i for i, row in enumerate(SURFACES)}


def table():
    """The rows as they stand in the pack's header."""
    return [dict(name=n, colour=c, roughness=r, metalness=m, kind=k, emission=e or "#000000", glow=g)
            for n, c, r, m, k, e, g in SURFACES]
