import type { Row } from './row.ts'

/** Who met whom, and what is no meeting. */
export const meetings: readonly Row[] = [
  ['Hillary Clinton conferred with Wen Jiabao in Beijing.', 'met: Hillary Clinton + Wen Jiabao'],
  ['Angela Merkel and Francois Hollande met on Monday.', 'met: Angela Merkel + Francois Hollande'],
  ['George Bush welcomed Junichiro Koizumi to the White House.', 'met: George Bush + Junichiro Koizumi'],
  ['Delegations from India and Pakistan held talks in Dubai.', 'met: India + Pakistan'],
  ['Justin Trudeau spoke by phone with Narendra Modi.', 'met: Justin Trudeau + Narendra Modi'],
  ['Fidel Castro received Hugo Chavez in Havana.', 'met: Fidel Castro + Hugo Chavez'],
  ['Ehud Olmert sat down with Mahmoud Abbas for two hours.', 'met: Ehud Olmert + Mahmoud Abbas'],
  ['Abdel Fattah el-Sisi paid a visit to Sudan.', 'met: Abdel Fattah el-Sisi + Sudan'],
  ['Kim Jong Un visited Russia in September.', 'met: Kim Jong Un + Russia'],
  ['At a summit in Geneva, Ronald Reagan met Mikhail Gorbachev.', 'met: Mikhail Gorbachev + Ronald Reagan'],
  ['The meeting between Donald Trump and Kim Jong Un took place in Singapore.', 'met: Donald Trump + Kim Jong Un'],
  [
    'Foreign Minister Wang Yi held a meeting with his Indian counterpart S. Jaishankar.',
    'met: S. Jaishankar + Wang Yi',
  ],
  ['Laurent Gbagbo and Alassane Ouattara held face-to-face talks.', 'met: Alassane Ouattara + Laurent Gbagbo'],
  ['Iran and the IAEA ended talks in Vienna.', 'met: International Atomic Energy Agency + Iran'],
  ['Talks in Cairo between Fatah and Hamas collapsed.', 'met: Fatah + Hamas'],
  ['Mark Carney had a phone call with Keir Starmer on Tuesday.', 'met: Keir Starmer + Mark Carney'],
  ['Jacques Chirac was received by Hu Jintao.', 'met: Hu Jintao + Jacques Chirac'],
  [
    'Mario Draghi, Olaf Scholz and Emmanuel Macron met Volodymyr Zelensky in Kyiv.',
    'met: Emmanuel Macron + Mario Draghi + Olaf Scholz + Volodymyr Zelensky',
  ],
  ['Tony Blair met his Irish counterpart, Bertie Ahern, in Belfast.', 'met: Bertie Ahern + Tony Blair'],
  ['Ban Ki-moon discussed Darfur with Omar al-Bashir in Khartoum.', 'met: Ban Ki-moon + Omar al-Bashir'],
  ['China and Vietnam resumed talks on the border.', 'met: China + Vietnam'],
  ['Benjamin Netanyahu called off a meeting with Emmanuel Macron.'],
  ['Talks between Greece and Turkey are to begin in May.'],
  ['Vladimir Putin refused to meet Volodymyr Zelensky.', 'rejected: Vladimir Putin > Volodymyr Zelensky'],
  ['Donald Trump offered to meet Hassan Rouhani.', 'proposed: Donald Trump > Hassan Rouhani'],
  ['The armies of India and China met in battle in 1962.'],
  ['The new road meets the border with Laos near Vientiane.'],
  ['Spain met Portugal in the final.'],
]
