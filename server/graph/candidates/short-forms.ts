/**
 * Given names with their short forms, one name a line, as English-language news uses them. A short form may belong to
 * several names: "Chris" is Christopher and Christine, "Alex" Alexander and Alexandra.
 */
const TABLE = `
abigail abby gail
abraham abe
albert al bert
alexander alex sandy sasha
alexandra alex sandra sandy sasha
alfred al fred
alfonso al
alvin al
andrew andy drew
anthony tony
antonio tony
antonin nino
archibald archie
arthur art
ashton ash
barbara barb babs
bartholomew bart
benjamin ben benny bibi
bernard bernie
bradley brad
calvin cal
cameron cam
carolyn carol
catherine cathy kate katie cate
charles charlie chuck chas
christine chris chrissy tina
christina chris tina
christopher chris kit topher
clifford cliff
clinton clint
cornelius neil
cynthia cindy
daniel dan danny
david dave
deborah debbie deb
dennis denny
donald don donnie
dorothy dot dottie
douglas doug
edmund ed ted
eduardo eddie
edward ed eddie ted ned
edwin ed eddie
eleanor ellie nell
elizabeth liz beth betty betsy eliza lizzie libby
emanuel manny
eugene gene
ezekiel zeke
francis frank fran
frances fran
franklin frank
frederick fred freddie fritz
gabriel gabe
geoffrey geoff jeff
george georgie
gerald gerry jerry
gerard gerry jerry
gilbert gil
gordon gordie
gregory greg
gustavo gus
harold hal harry
harrison harry
henry hank harry hal
herbert herb bert
herschel hersh
howard howie
isaac ike
isabel izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jeremiah jerry
jerome jerry
jessica jess
john jack johnny
jonathan jon jonny nathan
joseph joe joey
joshua josh
judith judy
julian jules
katherine kathy kate katie kathryn kay
kathleen kathy kate
kenneth ken kenny
kimberly kim
lawrence larry
leonard len lenny leo
leonid leo
leroy roy
lewis lou lew
louis lou
madeleine maddy
magdalena magda
malcolm mal
manuel manny
margaret maggie meg peggy marge
martha marty
martin marty
matthew matt
maurice hank maury
maxwell max
melanie mel
melvin mel
michael mike mick mickey
michelle shelly
miguel mike
mitchell mitch
mohammed mo
morris morrie
nancy nan
nathan nate nat
nathaniel nate nat
nicholas nick
nicolas nico
nikolai kolya
norman norm
oliver ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phil
phillip phil
priscilla cilla
rafael rafa ted
ramona mona
randall randy
randolph randy
raymond ray
rebecca becky
reginald reg reggie
reinhold reince
richard rich rick dick ricky
robert bob rob bobby robbie
roderick rod
rodney rod
roger rog
ronald ron ronnie
rudolph rudy
rudolf rudy
russell russ rusty
samantha sam
samuel sam sammy
sandra sandy
sergei seryozha
sidney sid
solomon sol
stanley stan
stephanie steph
stephen steve
steven steve
stuart stu
susan sue susie
susanna sue
terence terry
terrence terry
teresa terry tess
theodore ted teddy theo
theresa terry tess
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vernon vern
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
vladimir volodya
walter walt wally
wesley wes
wilbur will
wilfred wilf
willard mitt
william bill will billy willie liam
zachary zach zack
`

const NAMES = new Map<string, ReadonlySet<string>>(
  TABLE.trim()
    .split('\n')
    .map((row) => row.split(' '))
    .map(([name = '', ...forms]) => [name, new Set(forms)]),
)

const NAMES_OF_FORM = Map.groupBy(
  [...NAMES].flatMap(([name, forms]) => [...forms].map((form) => ({ name, form }))),
  ({ form }) => form,
)

/** The full given names, in lower case, that a given name is or is short for: "ted" → ted, edmund, edward, theodore. */
export function fullForms(given: string): string[] {
  return [given, ...(NAMES_OF_FORM.get(given) ?? []).map(({ name }) => name)]
}

/** Whether one given name is short for the other, or both for the same: Bob and Robert, Bob and Bobby. */
export function areShortForms(one: string, other: string): boolean {
  if (one === other) return false
  const ofOne = new Set(fullForms(one))
  return fullForms(other).some((name) => ofOne.has(name))
}

/** Whether a word is one of the given names or short forms that are known here. */
export function isKnownGivenName(word: string): boolean {
  return NAMES.has(word) || NAMES_OF_FORM.has(word)
}
