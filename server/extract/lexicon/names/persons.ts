/** Words in the names of persons, in lower case. */

import { words } from '../words.ts'

/** Given names, frequent in international news, that imply a gender; unisex names are left out. */
export const MALE_NAMES = words(`
  abdul abdullah abdel abdelaziz abu adam adil adnan adolfo ahmad ahmed akbar alan albert alberto aleksandr alejandro
  alexander alexei alexis alfred ali alvaro amir andre andreas andres andrei andrew andrzej angel anthony antonio
  antony ariel arnold arthur asif atal augusto ayman aziz ban barack bashar ben benjamin benito bernard bernie bill
  binyamin benyamin bob boris brian bruce carl carlos cesar charles chris christopher colin daniel dave david dean
  dennis denis desmond dick dmitri dmitry dominique don donald doug douglas ed eduardo edward ehud emmanuel emilio
  enrique eric ernesto erik evo fabio felipe ferdinand fernando fidel francis francisco francois frank franz fred
  frederick friedrich gabriel gary gavin geert geoff george georgi gerald gerhard gholamreza giorgio giovanni giuseppe
  goran gordon greg guillermo gustavo guy habib hamid hans haris harry hashem hassan heinz helmut henri henry herman
  hosni hu hugh hugo hussein ian ibrahim igor ilham imran ismail ivan ivo iyad jack jacob jacques jake jalal james jan
  javier jay jean jeff jeffrey jens jeremy jerry jesse jesus jim jimmy joe joaquin john johannes jon jonathan jorge
  jose josef joseph josep joshua juan jules julian julio justin kamal karl keir keith ken kenneth kevin khaled khalid
  klaus kofi konstantin kurt larry laurent lech lee len leo leonid leonardo lloyd luigi luis luiz lula mahathir
  mahmoud mahmud malcolm manmohan manuel marc marco marcos mario mark martin marwan massoud matt matthew mauricio max
  michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan moshe muammar muhammad muqtada
  musharraf mustafa narendra nawaz nelson nicholas nick nicolas nikita nikola nikolai nouri nuri oleg oleksandr olaf
  olivier omar osama oscar otto owen pascal patrick paul pavel pedro pervez pete peter petro philip phil philippe
  pierre rafael rafik rajiv ralph ramon ramzan raul ray recep ricardo richard rick robert roberto rodrigo roger romano
  ron ronald roman rowan rudy rupert saad saadoun saddam saeb salam salman sam samuel scott sebastian sean sergei
  sergey sergio seyed shimon shinzo silvio simon slobodan stanislav stephen steve steven stuart sultan syed taha taro
  terje thabo theodore thomas tim timothy toby todd tom tony umaru vaclav victor viktor vincent vitaly vladimir
  volodymyr vojislav walid walter warren werner william winston wolfgang xavier yasser yitzhak yoweri yuri yusuf
  zalmay zoran micheal emanuel anwar olof jonas mateusz radoslaw aleksandar hakan rishi hashim thaksin robin
`)

export const FEMALE_NAMES = words(`
  aisha alexandra alice amanda amelia ana angela anita ann anna anne annalena antonia asma aung barbara beatrice
  benazir betty beverley brigitte carla carly carol caroline catherine cecilia chandrika charlotte chelsea christine
  christina cindy claire claudia condoleezza condolezza cristina daniela deborah denise diana dilma dina dominica dora
  doris elena eleanor elisabeth elizabeth ellen emily emma erika esther eva evelyn federica fiona florence frances
  gabriela georgia gina giorgia gloria grace greta hanan hannah harriet heather heidi helen helena hillary ingrid
  irina isabel isabella jacinda jacqueline jane janet jeanine jennifer jessica jill joan joanna josephine joyce judith
  julia julie kaja kamala karen karin karoline kate katherine kathleen katrina laura lauren layla leila leymah liliane
  linda lisa liz louise lucia lucy luisa lynn madeleine magdalena maia malala margaret margot maria marie marina
  marine marta martha mary maryam megan megawati melania melinda mette michele michelle miriam monica nadia nancy
  natalia natalie nikki nina olga olivia oprah pamela patricia paula penny rachel rebecca rosa rosemary roza ruth
  samantha sandra sanna sara sarah sheikha shirin sheila simone sonia sophia sophie stephanie susan suzanne svetlana
  sylvia tamara tarja tatiana teresa theresa tina tulsi tzipi ursula valentina valerie vera victoria vigdis violeta
  virginia wendy yulia yvette yvonne zainab dalia
`)

/** Words in and after surnames that name nobody alone: "von", "al", "Jr". */
export const NAME_PARTICLES = words('al el von van der den de del la di da dos bin ibn ben abu le ter jr sr ii iii iv')
