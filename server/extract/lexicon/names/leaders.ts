import { words } from '../words.ts'

/**
 * Surnames by which headlines call those who lead or led states and international bodies, as they are written. Only
 * those that are no other word and no company's or place's name in English news.
 */
export const LEADERS_SURNAMES = words(`
  Abiy Ahmadinejad Ahern Albanese Aliyev Annan Aoun Aquino Arafat Araghchi Ardern Arévalo Assad
  Babiš Babis Bachelet Baerbock Barroso Barzani Berlusconi Berdymukhamedov Bhutto Biden Blinken Boluarte Bolsonaro
  Borrell Boric Brezhnev Bukele Carney Ceausescu Chakwera Chávez Chavez Chirac Clegg Corbyn
  Duda Duterte Dutton Eisenhower Erdogan Erdoğan Fico Frederiksen Fujimori Gaddafi Gadhafi Qaddafi
  Gantz Ghani Gillard Gorbachev Guaido Guaidó Guterres Habeck Haftar Haniyeh Hegseth Hipkins Hollande
  Ishiba Jokowi Juncker Kabila Kagame Kallas Karzai Kenyatta Khamenei Khomeini Khrushchev Kirchner Kishida Kuleba Kurti
  Kwasniewski Lagarde Lammy Lavrov Luxon Lukashenka Lukashenko Lula Macron Maduro Mahathir Mandela Marape Mbeki
  Medvedev Meloni Merkel Merz Milei Milosevic Mirziyoyev Mitsotakis Mitterrand Modi Morsi Mubarak Mugabe
  Muhyiddin Museveni Musharraf Nasrallah Nausėda Nauseda Nawrocki Nehru Netanyahu Obama Obasanjo Odinga Olmert
  Orban Orbán Orpo Papandreou Pashinyan Pelosi Peskov Pezeshkian Pistorius Plenković Plenkovic
  Poroshenko Prabowo Putin Rabin Raisi Rajapaksa Ramaphosa Rouhani Rousseff Rubio Ruto Rutte Saakashvili Sadat
  Salvini Sarkozy Sánchez Scholz Schröder Schroeder Sheinbaum Shevardnadze Shmyhal Shoigu Sikorski Sinwar Sisi
  Starmer Steinmeier Stoltenberg Stubb Suharto Sukarno Sunak Svyrydenko Sybiha Szijjártó Szijjarto Thatcher
  Tinubu Tokayev Trudeau Tshisekedi Tsipras Tsvangirai Tusk Uribe Vučić Vucic Wickremesinghe Widodo Xi
  Yanukovych Yatsenyuk Yeltsin Yoon Yousaf Yunus Yushchenko Zakharova Zapatero Zelensky Zelenskiy Zelenskyy Zuma
`)
