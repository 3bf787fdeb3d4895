"""Time zones as pages print them behind an hour."""

ZONE = (
    r"[ ]?\(?(?P<name>(?:GMT|UTC)?[ ]?(?P<sign>[+\u2212-])(?P<hours>1[0-4]|0?\d)"
    r"(?::?(?P<minutes>[0-5]\d))?(?![\d:])|(?:{names})(?![A-Za-z]))\)?"
)
# Zone names that mean one offset in news; IST, CST, AST and plain ET or PT mean several.
ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "PKT": 300, "WIB": 420, "HKT": 480,
    "SGT": 480, "MYT": 480, "PHT": 480, "AWST": 480, "KST": 540, "JST": 540, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300, "MDT": -360,
    "MST": -420, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180,
    "WAT": 60, "CAT": 120, "SAST": 120, "EAT": 180, "IDT": 180, "NPT": 345, "ICT": 420,
    "WITA": 480, "WIT": 540, "ACST": 570, "ACDT": 630, "ART": -180, "CLST": -180, "CLT": -240,
    "COT": -300, "PET": -300,
}  # fmt: skip
AMBIGUOUS = ("IST", "CST", "AST", "ET", "CT", "MT", "PT")
