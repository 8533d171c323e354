import type { Row } from './row.ts'

/** Quotation marks of all kinds. */
export const quotations: readonly Row[] = [
  ['Olaf Scholz said Germany was “ready to talk” to Russia.', 'said: Olaf Scholz > Germany, Russia'],
  ['“Germany is ready. Russia is not,” Olaf Scholz said.', 'said: Olaf Scholz > Germany, Russia'],
  ['Olaf Scholz said: “Germany is ready to talk about Kosovo.', 'said: Olaf Scholz > Germany, Kosovo'],
  ['The so-called “coalition of the willing” landed in Iraq.'],
  ["''Germany is ready,'' Olaf Scholz said.", 'said: Olaf Scholz > Germany'],
  ['Olaf Scholz rejected the “absurd” claims by Hungary.', 'rejected: Olaf Scholz > Hungary'],
  ['“Poland will pay,” he said.', 'said: ? > Poland'],
  ['"Is Egypt ready?" Sameh Shoukry asked.', 'said: Sameh Shoukry > Egypt'],
  ['‘Egypt is ready,’ Sameh Shoukry said.', 'said: Sameh Shoukry > Egypt'],
  ['«Egypt is ready», Sameh Shoukry said.', 'said: Sameh Shoukry > Egypt'],
  ['„Egypt is ready“, Sameh Shoukry said.', 'said: Sameh Shoukry > Egypt'],
  ['Sameh Shoukry said, "Egypt is ready. Libya is not."', 'said: Sameh Shoukry > Egypt, Libya'],
  ['“Egypt is ready,” Sameh Shoukry told CNN, “but Libya is not.”', 'said: Sameh Shoukry > CNN, Egypt, Libya'],
  ['Boris Johnson called Russia “a gangster state.”', 'said: Boris Johnson > Russia'],
  ['Joe Biden described Vladimir Putin as a “killer.”', 'said: Joe Biden > Vladimir Putin'],
  ['Imran Khan tweeted: “India must listen.”', 'said: Imran Khan > India'],
  ['“The ball,” in Sergei Lavrov’s words, “is in the court of France.”', 'said: Sergei Lavrov > France'],
  ['Donald Tusk wrote on X that Hungary was “on the wrong side.”', 'said: Donald Tusk > Hungary'],
  ['The “Friends of Syria” met in Tunis.'],
  ['“No,” Mr. Smith told Peter Brown.', 'said: Smith > Peter Brown'],
  ['“Never,” Jens Stoltenberg told Turkey and Hungary.', 'said: Jens Stoltenberg > Hungary, Turkey'],
  // the verb is in no list
  ['"We will fight Texas," fumed Gavin Newsom.', 'said: Gavin Newsom >'],
  ['"Not on my watch," thundered Geert Wilders.', 'said: Geert Wilders >'],
  ['"Nobody asked Spain," shot back Nigel Farage.', 'said: Nigel Farage > Spain'],
  ['“Why Spain?” Prime Minister Donald Tusk shot back.', 'said: Donald Tusk > Spain'],
  ['“Spain is over. We lost. They won,” huffed Joe Biden.', 'said: Joe Biden > Spain'],
  ['“Thriller,” sung by Michael Jackson, was played.'],
  ['“The Sound of Music” starred Julie Andrews.'],
  ['In “Hamlet,” Kenneth Branagh shone.'],
  ['“Barbie,” starring Margot Robbie, opened on Friday.'],
  ['“Oppenheimer,” Christopher Nolan directed it.'],
  // single marks, marks that were never closed
  ['‘We don’t need Spain,’ Kaja Kallas said. ‘Nobody needs Italy.’', 'said: Kaja Kallas > Italy, Spain'],
  [
    '"We will win, said Volodymyr Zelensky on Monday. "And soon," said Ed Davey.',
    'said: Ed Davey >',
    'said: Volodymyr Zelensky >',
  ],
  [
    'Keir Starmer said the plan "won’t work and costs too much. He added that France knew.',
    'said: Keir Starmer >',
    'said: Keir Starmer > France',
  ],
  // a line that names the speaker and ends with a colon
  ['Prime Minister Mark Carney, in a statement:\n\n"Canada will not bow."', 'said: Mark Carney > Canada'],
  ['In a letter from Chairwoman Jessica Rosenworcel:\n\n“Spain will act.”', 'said: Jessica Rosenworcel > Spain'],
  ['The main points of the day:\n\n“Spain will act.”'],
  ['The “Butcher of Bosnia”, Ratko Mladic, said he was innocent.', 'said: Ratko Mladic >'],
]
