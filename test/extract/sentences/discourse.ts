import type { Row } from './row.ts'

/** Sentences that need the ones before them. */
export const discourse: readonly Row[] = [
  ['Angela Merkel arrived in Paris.\nShe said Greece must pay.', 'said: Angela Merkel > Greece'],
  [
    'Angela Merkel said Greece must pay.\n“We have waited for many years,” she said.',
    'said: Angela Merkel > Greece',
    'said: Angela Merkel >',
  ],
  [
    'Angela Merkel said Greece must pay.\n“We have waited for many years now.”',
    'said: Angela Merkel > Greece',
    'said: Angela Merkel >',
  ],
  ['Pete Hegses spoke first.\nHeggs said the pact was dead.', 'said: Pete Hegses >'],
  ['John Healey spoke first.\nNikki Haley said the pact was dead.', 'said: Nikki Haley >'],
  ['Boris Johnson spoke first.\nMike Johnson left.\nBoris Johnson said the pact was dead.', 'said: Boris Johnson >'],
  ['Ursula von der Leyen spoke first.\nVon Der Leyen said the pact was dead.', 'said: Ursula von der Leyen >'],
  ['The Ministry of Defence (MOD) sent troops.\nThe MOD said the troops were safe.', 'said: Ministry of Defence >'],
  ['The National League for Peace met at noon.\nThe NLP rejected the result.', 'rejected: National League for Peace >'],
  [
    "Iran's foreign minister says the talks have stalled.\nSpeaking in Tehran, Kamal Kharrazi rejected the offer.",
    'said: Kamal Kharrazi >',
    'rejected: Kamal Kharrazi >',
  ],
  [
    'Turkish President Recep Tayyip Erdogan arrived.\nThe Turkish leader said Greece was wrong.',
    'said: Recep Tayyip Erdogan > Greece',
  ],
  ['Russia says it has won.\nMoscow also said Ukraine had lost.', 'said: Russia >', 'said: Russia > Ukraine'],
  [
    'Vladimir Putin met Xi Jinping.\nThe two leaders rejected the sanctions.',
    'met: Vladimir Putin + Xi Jinping',
    'rejected: Vladimir Putin, Xi Jinping >',
  ],
  ['Wang Yi flew to Kabul.\nWang said India was welcome.', 'said: Wang Yi > India'],
  ['Mr. Brown met Mrs. Clinton.\nHe said Iraq was safe.', 'met: Brown + Clinton', 'said: Brown > Iraq'],
  [
    'Maduro spoke in Venezuela.\nThe government accused Washington of planning a coup.',
    'said: Venezuela > United States',
  ],
  [
    'Christine Lagarde leads the bank.\nIn Frankfurt she warned that Italy was at risk.',
    'said: Christine Lagarde > Italy',
  ],
  ['Israel struck again.\nIt said Hezbollah had fired first.', 'said: Israel > Hezbollah'],
  [
    'Emmanuel Macron met Giorgia Meloni in Rome.\nShe said Tunisia needed help.',
    'met: Emmanuel Macron + Giorgia Meloni',
    'said: Giorgia Meloni > Tunisia',
  ],
  [
    'Prime Minister Mette Frederiksen flew to Nuuk.\nThe prime minister said Greenland was not for sale.',
    'said: Mette Frederiksen > Greenland',
  ],
  [
    'The World Health Organization (WHO) met in Geneva.\nThe WHO said Sudan faced cholera.',
    'said: World Health Organization > Sudan',
  ],
  ['Iran and Oman held talks.\nThey rejected the threat.', 'met: Iran + Oman', 'rejected: Iran, Oman >'],
  ['Yoon Suk Yeol arrived in Tokyo.\nYoon said Japan was a partner.', 'said: Yoon Suk Yeol > Japan'],
  [
    'Ali Khamenei spoke first.\nKhamenei rejected the offer by Donald Trump.\nTrump said Iran had lost.',
    'proposed: Donald Trump > Ali Khamenei',
    'rejected: Ali Khamenei > Donald Trump',
    'said: Donald Trump > Iran',
  ],
  ['Egypt proposed a truce on Monday.\nIsrael rejected it on Tuesday.', 'proposed: Egypt >', 'rejected: Israel >'],
  ['The Taliban took Kabul.\nThe group said Pakistan had not helped.', 'said: Taliban > Pakistan'],
  [
    'John Kerry met Sergei Lavrov in Geneva.\nKerry said Syria had used gas.\nLavrov denied it.',
    'met: John Kerry + Sergei Lavrov',
    'said: John Kerry > Syria',
    'said: Sergei Lavrov >',
  ],
  ['Marine Le Pen lost.\nLe Pen said France was divided.', 'said: Marine Le Pen > France'],
  ['Aung San Suu Kyi was freed.\nSuu Kyi said Myanmar needed time.', 'said: Aung San Suu Kyi > Myanmar'],
  [
    'Pakistani officials said a drone had crashed.\nThe officials also said Afghanistan had been told.',
    'said: Pakistan >',
    'said: Pakistan > Afghanistan',
  ],
  [
    'The rights group Reporters Without Borders condemned Egypt.\nReporters Without Borders said Sudan was worse.',
    'said: Reporters Without Borders > Egypt',
    'said: Reporters Without Borders > Sudan',
  ],
  ['A spokesman for the family of Rafik Hariri accused Syria.', 'said: ? > Syria'],
  ['“Greece must pay. Italy must wait,” Angela Merkel said.', 'said: Angela Merkel > Greece, Italy'],
  ['“Greece must pay,” Angela Merkel said. “Italy must wait.”', 'said: Angela Merkel > Greece, Italy'],
  ['General Mohammad Azimi spoke.\nThe U.N. secretary general said Sudan had agreed.', 'said: United Nations > Sudan'],
  // The subject of the sentence right before goes before the speaker of the one before that.
  [
    'Chris Hipkins opened the debate.\nHe said the law would pass.\nChristopher Luxon shook his head.\nHe said the law was dead.',
    'said: Chris Hipkins >',
    'said: Christopher Luxon >',
  ],
  [
    'Jean Castex opened the debate.\nHe said taxes would fall.\nParliament voted at midnight.\nHe said he was glad.',
    'said: Jean Castex >',
    'said: Jean Castex >',
  ],
  // Inside what somebody says, the speaker goes before those of earlier sentences.
  [
    'Keir Starmer spoke first.\nEd Davey said he met Mark Carney on Friday.',
    'met: Ed Davey + Mark Carney',
    'said: Ed Davey > Mark Carney',
  ],
  [
    'Olaf Scholz told Emmanuel Macron that he must wait.\n“He is wrong,” Macron said.',
    'said: Emmanuel Macron >',
    'said: Olaf Scholz > Emmanuel Macron',
  ],
  ['Georgia rejected the law.\nChad said its troops would stay.', 'rejected: Georgia >', 'said: Chad >'],
  // Whom "she" means is nobody's "he".
  [
    'Elvira Nabiullina wrote to Mikhail Mishustin.\nShe said rates would rise.\nHe said he was surprised.',
    'said: Elvira Nabiullina >',
    'said: Mikhail Mishustin >',
  ],
  [
    'Oluwaseun Adebayo arrived.\nShe said the vote was fair.\nTunde Bakare left.\nHe said it was not.',
    'said: Oluwaseun Adebayo >',
    'said: Tunde Bakare >',
  ],
  // A description is nobody whose title is another one, and nobody who speaks of the person described.
  [
    '“The bridge will open in May,” the mayor said.\nGovernor Kathy Hochul said the mayor was wrong.',
    'said: ? >',
    'said: Kathy Hochul >',
  ],
  ['The general said the city had fallen.\nPresident Joko Widodo said nothing.', 'said: ? >', 'said: Joko Widodo >'],
  [
    'The mayor said the bridge was safe.\nEric Adams said it would stay open.',
    'said: Eric Adams >',
    'said: Eric Adams >',
  ],
  // The news agency of a dateline is nobody that the text speaks of.
  [
    'MOSCOW, May 12 (Interfax) - Russian Foreign Minister Sergei Lavrov will travel to India, the ministry said.',
    'said: Russia > India, Sergei Lavrov',
  ],
  ['BEIJING (Xinhua) -- Foreign Minister Wang Yi will visit Oslo, the ministry said.', 'said: ? > Wang Yi'],
  ['PARIS (AFP) - France said it would wait.\n“We are ready now,” the agency said.', 'said: ? >', 'said: France >'],
  // As many as the phrase says.
  [
    'John Kerry, Sergei Lavrov and Wang Yi met in Geneva.\nThe three ministers rejected the plan.\nAll three said it was late.',
    'met: John Kerry + Sergei Lavrov + Wang Yi',
    'rejected: John Kerry, Sergei Lavrov, Wang Yi >',
    'said: John Kerry, Sergei Lavrov, Wang Yi >',
  ],
  [
    'Germany, France and Italy signed the pact.\nThe three countries said Russia must leave.',
    'said: France, Germany, Italy > Russia',
  ],
  [
    'Apple, Google and Microsoft cut prices.\nThe three companies said demand was weak.',
    'said: Apple, Google, Microsoft >',
  ],
  [
    'Angela Merkel met Emmanuel Macron.\nThe three ministers said no.',
    'met: Angela Merkel + Emmanuel Macron',
    'said: ? >',
  ],
  ['Three ministers resigned.\nBoris Johnson said he was sorry.', 'said: Boris Johnson >'],
  [
    'Joe Biden and Xi Jinping met in Bali.\nBoth said the talks were useful.',
    'met: Joe Biden + Xi Jinping',
    'said: Joe Biden, Xi Jinping >',
  ],
  // Father and son, and namesakes by their first word.
  [
    'Robert F. Kennedy said in 1968 that the war was wrong.\nRobert F. Kennedy Jr. said in 2024 that vaccines were wrong.',
    'said: Robert F. Kennedy >',
    'said: Robert F. Kennedy Jr. >',
  ],
  [
    'George Papandreou Sr. rejected the coup.\nGeorge Papandreou Jr. said Greece would pay.',
    'rejected: George Papandreou Sr. >',
    'said: George Papandreou Jr. > Greece',
  ],
  [
    'Sammy Davis, Jr. said he would sing.\nDavis rejected the offer.',
    'rejected: Sammy Davis, Jr. >',
    'said: Sammy Davis, Jr. >',
  ],
  [
    'Kim Jong Un met Moon Jae-in.\nKim Yo Jong stayed home.\nKim said peace was near.',
    'met: Kim Jong Un + Moon Jae-in',
    'said: ? >',
  ],
  [
    'Muqtada al-Sadr spoke in Najaf.\nAl-Sudani rejected the vote.\nMohammed Shia al-Sudani left.',
    'rejected: Mohammed Shia al-Sudani >',
  ],
  [
    'HANOI, May 3 (VNA) -- Vietnamese Foreign Minister Bui Thanh Son will visit Laos, according to the ministry.',
    'said: Vietnam > Bui Thanh Son, Laos',
  ],
  [
    'Claudia Sheinbaum said Mexico would wait.\nMarco Rubio arrived on Monday.\nHe said Mexico must act.\nShe rejected the claim.',
    'rejected: Claudia Sheinbaum >',
    'said: Claudia Sheinbaum > Mexico',
    'said: Marco Rubio > Mexico',
  ],
  [
    '“We will act soon enough,” the governor said.\nMayor Eric Adams disagreed.\nHe said the governor was late.',
    'said: ? >',
    'said: Eric Adams >',
  ],
  ['The French president said taxes would rise.\nEmmanuel Macron spoke in Lyon.', 'said: Emmanuel Macron >'],
  ['Cal Ripken Jr. and Cal Ripken Sr. smiled.\nRipken Jr. said he was happy.', 'said: Cal Ripken Jr. >'],
  ['Theresa Haldane flew home.\nMichigan had none, her office said.', 'said: Theresa Haldane >'],
  ['Tom Reed lost his seat.\nHis neighbors said Norway was far.', 'said: ? > Norway'],
  ['Canadian Prime Minister Mark Carney flew home.\nHis government rejected the demand.', 'rejected: Canada >'],
  [
    'The European Commission lost two men.\nUnicef did not.\nA commission official said Kenya would help.',
    'said: European Commission > Kenya',
  ],
  ['Exxon Mobil closed a plant.\nCompany officials said Norway had been told.', 'said: Exxon Mobil > Norway'],
  ['Exxon Mobil closed a plant.\nMilitary officials said Norway had been told.', 'said: ? > Norway'],
  ['A bomb went off in Syria.\nAuthorities denied the charge.', 'said: Syria >'],
  [
    'A top U.S. lawmaker says North Korea must return to the talks.\nCongressman Tom Lantos spoke in Beijing on Tuesday.',
    'said: Tom Lantos > North Korea',
  ],
  [
    'A senior Russian official says Poland is mistaken.\nDefense Minister Sergei Ivanov spoke in Moscow on Tuesday.',
    'said: Sergei Ivanov > Poland',
  ],
  [
    'A senior Russian official says Poland is mistaken.\nTom Lantos spoke in Beijing on Tuesday.',
    'said: Russia > Poland',
  ],
  [
    'Gov. Theresa Haldane won in May.\nMark Twain left.\nThe governor rejected the plan.',
    'rejected: Theresa Haldane >',
  ],
  ['Taoiseach Liam Hanratty flew to London.\nOn Monday the Taoiseach rejected the plan.', 'rejected: Liam Hanratty >'],
  [
    'After talks between Russia and Ukraine in Abu Dhabi, both parties said the mood was good.',
    'met: Russia + Ukraine',
    'said: Russia, Ukraine >',
  ],
  ['Iran and Oman met on Monday.\nBoth capitals said the mood was good.', 'met: Iran + Oman', 'said: Iran, Oman >'],
  [
    'Tamil Tiger rebels fought near the coast.\nUnicef sent food.\nThe rebels said Norway must help.',
    'said: Tamil Tiger > Norway',
  ],
  ['Unicef sent food.\nThe rebels said Norway must help.', 'said: ? > Norway'],
  ['A top U.S. military officer said Iraq was calm.', 'said: U.S. military > Iraq'],
  ['Reporters Without Borders denies both accusations.', 'said: Reporters Without Borders >'],
  ["Pakistan's foreign office said India was wrong.", "said: Pakistan's foreign office > India"],
  [
    'A prominent rights group says Sudan must act.\nA Human Rights Watch spokesman said Kenya had helped.',
    'said: Human Rights Watch > Kenya',
    'said: Human Rights Watch > Sudan',
  ],
  ['Union officials said Norway had been told.\nBoeing closed a plant.', 'said: ? > Norway'],
]
