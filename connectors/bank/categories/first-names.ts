/** Given names common in the Netherlands, of any descent; none of them a shop, a bank or a word of a statement. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `jan johannes johan johanna piet peter pieter petra kees cees cornelis cornelia henk hendrik hendrika willem wim wilhelmina gerrit
   geert gert gerard gerda jeroen martijn marcel bas tim tom thijs matthijs mathijs sander stefan dennis erik eric rob robert ruud rene
   renee hans johnny joost jasper bram daan daniel danielle sem lucas luca levi luuk finn noah milan jesse jessica lars thomas niels
   nick koen maarten michiel michel michael paul patrick richard ronald ron frank fred frits jacob jacoba jaap jacco arie dirk bart
   bert bertus wouter vincent victor hugo hubert guus gijs floris florian felix fabian ewout evert emiel elias dylan dick cor coen
   casper boris bob bjorn ben berend barend arjan arjen arnold anton antoon andre andreas alexander alex albert ad adriaan aart
   jordi jordy joey joris jos jozef joep jorrit jort joram jelle jelmer jens jim jip job joel jonas jonathan julian kai kevin kim
   klaas krijn lex leo leon lennart lieven loek luc maikel manfred marc mark marco mario marius marnix martin mathias maurits max
   melvin menno mick mike mitchell nico nicolaas oscar otto pim quinten raymond remco remy reinier rik rick rien roel roeland rogier
   roland romeo rudolf ruben rutger ryan samuel sebastiaan siem sietse simon sjoerd sjors stan steven sven sylvester teun theo thijmen
   tijmen tijn tijs timo ton toine tobias valentijn viktor wessel wiebe wietse wilfred willy xander yannick youri yoeri
   mohamed mohammed mohammad muhammad ahmed ahmad ali amir amin anouar ayoub aziz bilal hamza hassan hussein ibrahim ilias imran ismail
   jamal karim khalid mehmet mehdi murat mustafa nabil omar osman rachid rashid said salim samir sami soufiane sofian tarik tarek
   yassin yassine younes youssef yusuf yunus zakaria emre burak can cem deniz eren hakan hasan huseyin kemal onur orhan serkan tolga ugur
   ahmet mehmed hamid hasan ismet kadir levent metin nuri okan ozan osman ramazan recep sedat selim sinan suleyman umit yasin zafer
   abdelkader abdelhamid achraf ayman badr brahim driss fouad hicham jawad lahcen mimoun mounir othman redouan rayan walid zouhair
   abdul abdullah abdel adil hamid idris farid faisal junaid bilawal sunil raj ravi anil vijay sanjay rahul arjun rohan kiran priya
   anita sunita shanti indra radj winston andy roy clyde humphrey diego carlos jose juan luis pablo miguel antonio fernando marco
   pavel piotr krzysztof tomasz marek pawel adam andrzej jakub kamil lukasz mateusz maciej michal ivan igor dmitri sergei oleg andrei
   mihai ion bogdan stefan georgi dimitar nikolai
   maria anna anne ans anja anneke annemarie annemiek annelies anouk amber amy astrid babette barbara beatrix bianca brigitte carla
   carmen carolien caroline cathelijne charlotte chantal christa christina christine cindy claudia corina corrie daphne debbie denise
   diana dieuwke dorien dorine doris dorothea edith elke ella ellen ellis elly els elsa elisabeth elise eline emma emily esmee esther
   eva eveline evelien evi fabienne fanny fay femke fenna fien fleur floor floortje franka frederique froukje geertje gerdien gonnie
   greet greetje guusje hanna hannah hanneke hannie harriet heidi heleen helena helen helma henriette hester hilde hilda ida ilona ilse
   ineke inge ingrid irene iris irma isa isabel isabella jacqueline janneke janine janna jantine jannie jasmijn jeanette jeanne jennifer
   jenny jet jetske jill joke jolanda jolijn josephine joyce judith julia juliette julie karen karin karlijn katinka katja katharina
   kirsten kitty kristel krista lara laura lauren leonie lia lian lianne lieke lies liesbeth liesje lies lilian linda lindsay lisa lisanne
   lisette liz lizzy loes lonneke lot lotte louise lucia lucie luna lynn maaike madelon maike manon margot margreet margriet marga maria
   mariska marie marieke marielle marijke marijn marike marina marjan marjo marjolein marjon marleen marlies marloes martha martine
   mathilde maud maureen melanie melissa merel meike mieke mila milou mirjam miriam miranda mireille monica monique myrthe myrna naomi
   natalie natasja nathalie nelleke nicole nicolette nienke nina noa noor noortje nora nynke olga olivia patricia paula paulien pauline
   petronella pien puck rachel ramona rebecca regina ria riet rianne rina rita roos roosmarijn rosa rosalie rosanne roxanne ruth sabine
   sabrina samantha sandra sanne sara sarah sarina saskia selma sharon sheila shirley silvia simone sofie sophia sophie stefanie stella
   stephanie sterre suus susan susanne suzan suzanne sylvia tamara tanja tara tessa tess tessel tilly tineke toos tonny trees trix truus
   ursula valerie vera verena veronique victoria vivian wanda wendy wieke wil wilma willemien willemijn xandra yolanda yvette yvonne zoe zoey
   fatima fatma aisha ayse aicha amina asma asmae bouchra dounia elif emine esra farah fadma fouzia hafida hafsa hajar hanan hatice hayat
   houda ikram ilham iman jamila kadriye karima khadija khadra kubra laila latifa layla leila leyla loubna malika mariam maryam merve meryem
   mina mounia nadia naima najat nawal nour noura ouafa rabia rachida rania rukiye safae saida saliha salma samira sana sanae selin semra
   sevda siham sumaya touria yasmin yasmina yasmine zahra zehra zeynep zineb zohra
   agnieszka aleksandra ewa joanna katarzyna magdalena malgorzata monika natalia svetlana irina olena oksana elena ioana
   emily james john william george charles david edward henry andrew anthony brian christopher colin duncan gary graham ian jack jason
   kenneth keith neil nigel oliver philip roger stephen stuart timothy trevor alice amanda angela beth catherine claire deborah donna
   elizabeth emma fiona gemma hazel heather janet joanne karen kate kathryn kelly lorraine lucy margaret mary megan michelle nancy rosemary
   sally samantha susan tracy wendy zara pieternel jurre jurriaan hidde siebe sytse tjeerd tjitske wytze sybren rinske sietske baukje
   aukje hielke ype doutzen jildou nynke fedde folkert harm hilbert hessel roelof egbert lammert albertus harmen jannes lubbert evertje
   sam bas liam mees siem abel boaz jayden olivier tygo mats lieke saar yara lina fenne veerle fiene benthe livia feline amira romy
   suze bente guusje jelte hinke tommy robbie wiebren mohamad mouhamad khaled samer maher yonas tesfay mebrahtu abdi ayaan
   grzegorz dariusz zbigniew stanislaw wojciech beata dorota danuta ewelina justyna oleksandr volodymyr viktoriia yuliia`
    .trim()
    .split(/\s+/),
);

/** What people call their own family. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  'opa oma pap papa pa mam mama ma moeder vader tante oom broer zus zusje nicht neef opoe pake beppe mum dad mom grandma grandpa'.split(
    ' ',
  ),
);
