/** Abbreviations that keep their full stop and never end a sentence, because something always follows them. */
export const LEADING: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs mx dr prof rev fr hon gov sen rep reps sens gen lt col maj capt cpt cmdr adm sgt cpl pvt st mt ft ' +
    'pres supt insp det amb atty vs viz cf ca e.g i.e no nos fig figs vol pp'
  ).split(' '),
)

/** Abbreviations that keep their full stop and may also end a sentence. */
export const TRAILING: ReadonlySet<string> = new Set(
  (
    'jr sr etc al inc ltd corp co bros plc llc est dept univ assn ave blvd rd ste mfg intl approx ext ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri ' +
    'a.m p.m u.s u.k u.n e.u d.c b.c a.d ph.d m.d b.a m.a ' +
    'ala ariz ark calif colo conn fla ga kan ky la md mich minn mont neb nev okla penn tenn tex va vt wis wyo'
  ).split(' '),
)

/** Abbreviations that keep their full stop even where it ends the text. */
export const ENDING: ReadonlySet<string> = new Set('jr sr inc ltd corp co bros etc'.split(' '))

/** Words that are abbreviations only before a number: "No. 10", "p. 4". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set('no nos p pp c vol fig art sec ch'.split(' '))
