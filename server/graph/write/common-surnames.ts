/**
 * Surnames, folded, that so many people bear that two of one given name are not rare: with them, a middle initial tells
 * people apart. The commonest of the United States census of 2010, and family names of East and South Asia.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
  thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
  allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter
  roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
  gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez
  wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
  powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons romero jordan
  patterson alexander hamilton graham reynolds griffin wallace west cole hayes bryant gibson ellis kennedy bush clinton
  khan singh kumar sharma ali ahmed hassan hussein wang li zhang liu chen yang huang zhao wu zhou xu sun park choi tran
  le pham tan lim wong chan`
    .trim()
    .split(/\s+/),
)
