/** Counted by `npx tsx connectors/bank/categories/labelled/emit.testing.ts`; not written by hand. */
export const STATISTICS = `SALARY=78 HOLIDAY_PAY=17 STATE_PENSION=12 PENSION=34 UNEMPLOYMENT_BENEFIT=20 DISABILITY_BENEFIT=23 SICKNESS_BENEFIT=14 SOCIAL_ASSISTANCE=24 CHILD_BENEFIT=17 HEALTHCARE_ALLOWANCE=13 RENT_ALLOWANCE=11 CHILDCARE_ALLOWANCE=11 STUDENT_FINANCE=12 ALIMONY_RECEIVED=22 RENTAL_INCOME=15 BUSINESS_INCOME=23 TAX_REFUND=18 INTEREST_RECEIVED=19 DIVIDEND=10 EXPENSE_CLAIM=14 REFUND=49 CASH_DEPOSIT=10 LOAN_PROCEEDS=11 OTHER_INCOME=17 OWN_TRANSFER=32 PERSON_TRANSFER=48 RENT=51 MORTGAGE=40 SERVICE_CHARGES=17 ENERGY=26 WATER=14 MUNICIPAL_TAXES=31 INTERNET_TV_PHONE=24 HEALTH_INSURANCE=30 INSURANCE=37 INCOME_TAX=21 ROAD_TAX=12 ALIMONY_PAID=19 CHILDCARE=17 EDUCATION_COSTS=24 STUDENT_DEBT=15 LOAN_REPAYMENT=24 CREDIT_CARD=19 BUY_NOW_PAY_LATER=22 CAR_LEASE=15 DEBT_COLLECTION=21 FINE=16 GAMBLING=32 SUBSCRIPTION=34 MEMBERSHIP=29 CHARITY=24 GROCERIES=31 FUEL=14 PUBLIC_TRANSPORT=23 PARKING=19 EATING_OUT=25 SHOPPING=37 HEALTHCARE=27 LEISURE=21 TRAVEL=21 CASH_WITHDRAWAL=14 BANK_FEES=17 INVESTMENT=19 OTHER_EXPENSE=15
aangifte 16x2 35
aanslag 16x3 31x9 35x10
aansprakelijkheid 34x3
aanvullende 7x2 12x2 33
abn 0x2 22 25 27x3 42x2 60x2 61x2
abonnement 32 48x5 53x4
abp 0x2 3x3 5x2
account 24x3 62x2
adyen 0 20x4 23x2 29x2 32x2 34x2 43 47 48x3 51x4 53x2 54 55 56x5 57 58x2 62
aegon 3x2 27x2
aflossen 41x2 42
aflossing 27x4 40x4 41x8
afrekening 20x2 42x2 63x2
afronding 24x4
afschrijving 42x3
afvalstoffenheffing 31x3
agency 0x2 19x2
airbnb 59x3
albert 0x2 51x6
algemene 7x2 49x2
alimentatie 13x5 37x5
allowance 1x2 9x2
almere 7x4 21x2 31 52x2 55 56x2 57x2 60x2
american 42x3
amro 0x2 22 25 27x3 42x2 60x2 61x2
amsterdam 4x2 7 26x2 28x2 31x2 46 51 53x2 56x2
analytics 0 1x2 19
and 29x2 32x2 34
anwb 44 49x2
aov 5x2 34x2
aow 2x12
apeldoorn 0x2 63x2
apotheek 57x6
apple 48x2 51x2 52 53x2 56
apr 8x2 9x3 10x4 13 27 33x2 34
april 14x2 26x8 27x2 28x2 29x4 33x2 37x2 38x4 44x3 47x2 49x2
architectenbureau 15x2 19
asml 0x2 18x2
atm 60x2 61x2
aug 0x2 6x2 19x2 26
august 0x3 3x2 4x2 5x2 7x2 12x2 17x2 42x2
augustus 0x3 2 3x3 4x2 5x3 7x4 12 19 26x3 27x4 28x2 40x2 47 54x2 57x2
auto 34 36x3 39x2 41
automatisch 24x2 53x2
bank 0x2 22 25x3 27x10 41x2 43 61x2
basisbeurs 12x4
bedankt 0x2 25x2
begin:aangi 16x2 35
begin:aansl 16x3 31x9 35x10
begin:aansp 34x3
begin:aanvu 7x3 12x2 24x2 33
begin:abonn 32 48x5 53x4
begin:accou 24x3 42 62x2
begin:achte 26 43 45x2
begin:aflos 27x4 40x4 41x10 42
begin:afrek 20x2 42x2 63x2
begin:afron 24x4
begin:afsch 42x3
begin:afval 31x3
begin:algem 7x2 49x2
begin:alime 13x5 37x5
begin:allia 26 34x2
begin:allow 1x2 9x2
begin:ameri 42x3
begin:amste 4x2 7 26x2 28x2 31x2 46 51 53x2 56x2
begin:analy 0 1x2 19
begin:apeld 0x2 63x2
begin:apoth 57x6
begin:arbei 5x2 34x2
begin:archi 15x2 19
begin:augus 0x3 2 3x3 4x2 5x3 7x4 12 19 26x3 27x4 28x2 40x2 47 54x2 57x2
begin:autom 24x2 53x2
begin:autov 34x3
begin:basis 12x4 33 61x2
begin:bedan 0x2 25x2
begin:belas 0x2 8x5 9x10 10x10 11x9 16x17 31x7 35x21 36x12
begin:beleg 62x5
begin:benef 4x4 5x2 6x2 7x2 8x2 10x2 11x2
begin:besch 13x2 46
begin:beste 20x2 43x5 56x6
begin:betaa 20x3 25x4 26x2 27 29x2 33x2 37 43x2 47x2 48x2 51x5 52x3 53 54 55x3 56x4 57 58 59x2 61x5
begin:betal 15x3 35x6 42 43x4 45x5 46x3 51 52 55x2 56x2 58 59
begin:betre 0 27 42
begin:bijdr 13 25x3 28x7 37 50 57x4
begin:bijst 7x7
begin:bijzo 7x2 23
begin:bloem 0x2 1x2
begin:boeke 39x2 56
begin:boeki 58 59x3
begin:boods 19 51x2
begin:booki 20x3
begin:boven 4x2 26
begin:bucka 26x2 27 29x2 31x2 32 33x2 39x2 43x2 45 47 50x2 56x2 57x2 58x2 59x2
begin:campi 20x2 59x2
begin:centr 0 19 34 46 57x4
begin:chipk 53x3
begin:chris 0x3 1x2
begin:colle 0x2 39x2 45 50
begin:compa 0x2 38x2 55
begin:confo 13x4
begin:consu 22x2 29x2 41x4
begin:contr 20 22x2 26x7 28x2 29 41 49x13
begin:coolb 56x3
begin:couri 0 15x2
begin:credi 17x4 42x10
begin:decla 19x2 20x3 63x2
begin:deeln 47x3
begin:defin 9 35x2
begin:deliv 0 55x2
begin:depos 17x2 21x2 47x3 62x2
begin:derde 34 45x3 47 50
begin:digit 0x2 19x2 48x2
begin:divid 18x10
begin:donat 50x12
begin:doorl 22x2 34x2 41x2
begin:dorps 15 50 60x2
begin:dossi 13x2 45x8
begin:drach 0x2 1x2 19x2 52x2
begin:drink 30x5
begin:eigen 28x4
begin:einda 20 29x2
begin:eindh 0x3 31 54x2
begin:ellis 13x2 37x2
begin:energ 20 29x8
begin:erasm 39x2 57x2
begin:erfpa 28x4
begin:expre 42x3
begin:factu 15x6 32x6 38 43x4 54x2 57x4
begin:fiets 34x2 46
begin:finan 12x2 22x2 41x7 43 45x2
begin:flori 27x4
begin:gebro 0 1x2
begin:gelda 60x6
begin:geldm 21x10 60x11
begin:gemee 0x3 7x17 15x2 16x4 28x4 31x20 41x2 46x2 50x2 54x4 63x2
begin:gerec 45x6
begin:ginne 55 60x2
begin:groni 0 12x2 19 31x2 39 49x2
begin:haarl 51x2 54x2
begin:halfj 28x2 54x2
begin:heffi 31x4
begin:hoekz 25x7
begin:holid 1x2 24x2
begin:holla 23x2 32 47x2 58x2
begin:honde 15x2 56
begin:hoofd 21 26x2 40x2
begin:housi 26x5
begin:hoven 0x2 1x2
begin:huurb 14x2 26
begin:huuri 26x3
begin:huurt 10x11 26x2 35x2
begin:hypot 16x2 27x39
begin:inboe 34x5
begin:incas 42x2 45x7 46
begin:infom 57x4
begin:inkom 7x4 16 34x2 35x5
begin:insta 27 31x2 41 43
begin:insur 33x4 34x3
begin:inter 17x7 20x2 32x6 34x2 41x3 42x3 48x2 50x4 56x2 62x2
begin:invoi 15 43x2 57x2
begin:jeugd 0x3 19
begin:kaart 58x4
begin:kamer 14x3 26
begin:kente 34x2 36
begin:kinde 0x2 1 8x10 11x7 13x13 19 20x2 24x2 37x9 38x6 43 62x2
begin:kindg 8x6
begin:klant 29x2 32 42
begin:konin 0x2 49x2
begin:kredi 22x2 41x8
begin:kwart 8x4 16 17x6 30x2 35 61
begin:lease 44x3
begin:leeuw 31x2 51x2
begin:leids 0 21x2
begin:leven 3x4 7x3 27x2 37 40x2
begin:lidma 49x5
begin:lijnr 15x2 19
begin:linde 0x3 19
begin:loter 47x5
begin:maand 3 24 25 27x7 28x2 29x6 34x2 41x2 43 47x2 48x2 49 50x4 62
begin:maats 3x2 30
begin:membe 48x2 49x4 61x2
begin:metaa 0x2 1x2 19x2
begin:mevro 14x2 25 37x3
begin:minis 0x3 46
begin:month 26 27 28x2 50x2
begin:mortg 27x7
begin:motor 36x3
begin:munic 7x2 31x4
begin:nabes 3x3
begin:nahef 36x2 46x2
begin:natio 3x2 27x4 34 47x4
begin:neder 0x3 3x2 20 26x3 27x4 32 34 41x3 44x7 45 47x2 49x2 50x4 58x2 59x2
begin:netfl 48x7
begin:nethe 0x2 32
begin:netto 0x3
begin:noort 13x2 37
begin:north 0 1x2 19
begin:novem 9x2 10 11x2
begin:oktob 0x4 2 3x2 5x2 7x2 12x2 14x2 19x2 23 26x9 27x4 30 32x2 33x2 38x3 40x2 42 44 47 49
begin:onder 0x2 12x2 13 40x2 49x2
begin:onkos 19x4
begin:ooste 0x2 1x2 57x2
begin:oplad 53x3
begin:opwaa 32x3
begin:ouder 3x4 7x2 39x6
begin:overb 24x4
begin:parke 46x2 54x9
begin:parkm 54x4
begin:parti 7x6
begin:partn 9x2 13x4 37x4
begin:pasvo 20 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59 60x2 62
begin:payme 3 14 15x4 20x2 25 26 27x2 30x2 39x2 41x2 42x2 43 47x2 48 49 50x2 51 52x2 54x2 55x3 56x2 57 58x2 62
begin:payro 0x6
begin:pensi 0x2 2x2 3x39 5x2
begin:perio 0x7 4x2 6x2 27x2 49x2 62
begin:perso 0x7 22x5 41x3
begin:peute 38x3
begin:postc 47x4
begin:prakt 39x2 57
begin:premi 33x2 34x2 48x3 61x2
begin:priva 44x11
begin:prote 0x2 50x2
begin:puntg 0x2 19x2
begin:rabob 22x2 25 27x3 37
begin:regel 45x4
begin:reisk 19x5
begin:reisv 34x4
begin:reizi 20x2 53x4
begin:reken 24x2 62
begin:repay 40x2 41x2 42x2
begin:reser 20 54 55 59x2
begin:resid 26x2 28x2
begin:resta 55x3 59x2
begin:rijks 0x2 39 58
begin:river 43x5
begin:rotte 7x2 13x2 26x2 31x2 39x2 41x2
begin:salar 0x38
begin:santa 22x2 41x2
begin:savin 17x2 24x4
begin:schol 0 1x2
begin:schoo 39x3 63x2
begin:septe 0x4 2 3x4 5 7x2 8 9x2 10 11x2 13x4 14x4 15 26x7 27x2 28x2 29x5 32x5 33x3 34x2 37x4 38x3 44x3 47x2 49x2 53x2
begin:servi 20x4 28x2 41 42x4 47
begin:socia 2x4 7x5 8 41
begin:spaar 17x4 24x21 62
begin:speel 47x3
begin:sport 20x2 49x2
begin:spoti 48x4
begin:staat 23x2 47x2
begin:stads 29 41x2
begin:stati 28x2 51
begin:steen 13x2 15x2
begin:stich 0x8 1x2 3x8 5x2 15x3 19 20x6 23 26x6 27x2 30x2 34 38x3 39x3 41x2 43 45x3 47x2 48 49x5 50x2 51 52x2 54x2 55 56x4 57x3 58x3 62x2 63x2
begin:stort 21x7 47x5 62
begin:stude 12x2 26x6 40x2 53x2
begin:studi 12x6 40x11
begin:super 0x2 52
begin:syste 48x2 53x2
begin:tanda 20x2 57x2
begin:techh 0x3
begin:termi 16x3 27x8 29x6 30x3 31x14 33 35x2 39x2 40 41x8 43x4 44x4 45
begin:terug 16x17 20x17 35x3 40x6
begin:thuis 0x2 19 55x3
begin:ticke 20x2 58x8
begin:tilbu 7x2 41x2
begin:toeri 31x2 49x2
begin:toesl 1 8x2 9x5 10x2 11x5
begin:train 15x2 49
begin:trans 0 1x2 15x2 20 24 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59x2 60x2 62
begin:uitbe 0x4 1x2 3 13x2 15x3 17x2 20x2 22x8 23x4
begin:uitke 1x4 2x2 3x4 4x6 5x12 6x8 7x5 17x2 20x2
begin:uitva 34x6
begin:uitvo 4x2 5 12x2 40x2
begin:uitze 0x5
begin:unive 0x3 19 39x2
begin:utrec 7x2 28x2 47 54x2 55x2
begin:vakan 1x14 2x2 24x4 25
begin:vatte 20 29x7
begin:veren 28x2 49x2 50
begin:vergo 12 19 20x3
begin:verja 25x3
begin:verke 13x2 46x2
begin:verze 2x4 7x3 8 33x3 34x8 57x2
begin:vodaf 32x5
begin:voorl 16x4 35 58x2
begin:voors 0x2 8 9x6 10x3 11x4 20 29x5 30x2
begin:vrien 39 47x2
begin:water 0x2 19x2 30x9 31x5
begin:wegen 36x2 49x2
begin:wehka 20x2 43 56x2
begin:werkl 4x4
begin:werkn 4x2 5
begin:winke 25x2 60x2
begin:withd 23x2 60x2 61x2
begin:wonin 26x4
begin:woonb 20x2 26x2
begin:woons 26x4
begin:world 32x2 33x2 35x2 39 42 46x2 47x2 53x2 56 59x2
begin:young 0x2 1x2 19
begin:zalan 20x6 43
begin:ziekt 6x5
begin:zilve 20x2 33x6 45
begin:zorgg 0x2 1x2 19x2
begin:zorgt 9x13 35
begin:zorgv 0 20 33x14
begin:zwang 6x4
belastingdienst 0x2 8x5 9x10 10x10 11x9 16x16 35x21 36x12
belastingen 16 31x3
beleggen 62x5
benefit 4x4 5x2 6x2 7x2 8x2 10x2 11x2
berlin 19 51x2 59x2
bestelling 20x2 43x5 56x6
betaalautomaat 43 47x2 48x2 51x4 52x2 53 54 55 56x2 57 59
betaald 20x3 43
betaallink 26x2 29x2 33x2
betaalpas 51 52 55x2 56x2 58 59 61x3
betaalverzoek 25x4 37
betaling 15x3 35x2 42 43x3 45x2 46x3 51 52 55x2 56x2 58 59
betalingsregeling 35x2 45
betreft 0 27 42
beurs 12x2 55x2
bijdrage 13 25x3 28x7 37 50 57x4
bijstand 7x5
bijzondere 7x2 23
bloemenhal 0x2 1x2
boeking 58 59x3
boete 46x5
bonus 0 23x2
boodschappen 19 51x2
booking 20x3
breda 16x2 20 21x2 51x4 54 58x2
bso 38x4
buckaroo 26x2 27 29x2 31x2 32 33x2 39x2 43x2 45 47 50x2 56x2 57x2 58x2 59x2
budget 8x6 29
bunq 17x2 25 27 61x2
by:card 20x4 21x4 43x2 47x7 48x12 50 51x23 52x12 53x9 54x7 55x19 56x17 57x6 58x8 59x7 60x10 61x3 62x2
by:debit 26x17 27x19 28x6 29x10 30x5 31x16 32x9 33x11 34x18 35 36x6 38x6 39 40x8 41x8 42x6 44x7 47x3 48x11 49x14 50x6 52x2 53x5 54x2 56 57x3 59 62
by:transfer 0x78 1x17 2x12 3x34 4x20 5x23 6x14 7x24 8x17 9x13 10x11 11x11 12x12 13x22 14x15 15x23 16x18 17x19 18x10 19x14 20x45 21x6 22x11 23x17 24x32 25x48 26x34 27x21 28x11 29x16 30x9 31x15 32x15 33x19 34x19 35x20 36x6 37x19 38x11 39x23 40x7 41x16 42x13 43x20 44x8 45x21 46x16 47x22 48x11 49x15 50x17 51x8 53x9 54x10 55x6 56x19 57x18 58x13 59x13 60x4 61x14 62x16 63x15
cafe 55x3
cak 33x2 57x4
camping 20x2 59x2
car 34x2 44x2
card 20 42x4
cash 21x2 60x2
casino 23x2 47x2
centrum 0 19 57x4
check 53 57x2
child 8x2 13x2 37x2
chipkaart 53x3
christelijke 0 1x2
cjib 46x11
com 20x9 48x6 51x2 55x2 56x3
company 0x2 55
conform 13x4
consumer 22x2 41x4
contract 20 22x2 26x4
contributie 49x13
coolblue 56x3
couriers 0 15x2
credit 22x2 45
creditcard 42x10
creditrente 17x4
declaratie 19x2 20x3 63x2
deelname 47x3
definitieve 9 35x2
degiro 62x3
den 7x2 46
deposit 21x2 47x3 62x2
der 0x2 25x6
derdengelden 34 45x3 47 50
dienst 8x2 9x3 10 11x2 12x2 40x2
digital 0x2 19x2
dinner 25x3
direct 34x2 39x2
dividend 18x8
donatie 50x7
donation 50x4
doorlopend 22x2 34x2 41x2
dossier 13x2 45x6
drachtstede 0x2 1x2 19x2
drinkwater 30x3
duo 12x10 39 40x13
eats 15x2 55x2
eigen 24x6 33x3 49x2 57x4
eindafrekening 20 29x2
eindhoven 0x3 31 54x2
ellison 13x2 37x2
end:actie 20 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59 60x2 62
end:afone 32x3
end:akket 34 61x3
end:aling 0x10 1x2 3 8 11 13x3 14x3 15x6 20x10 22x6 23x4 27x2 35x5 40x4 42 43x4 45x2 46x3 51 52 55x2 56x2 58 59x3
end:ality 7x2 31x2
end:alpas 51 52 55x2 56x2 58 59 61x3
end:anden 3x2 27x4 34
end:ander 22x2 41x2
end:andse 47x2 49x2
end:antie 1x4 24x4 26 59x2
end:appen 19 51x2
end:appij 3x2 30
end:ardag 25x3
end:arden 31x2 51
end:arlem 51x2 54x2
end:arpot 24x4
end:asmus 39x2 57x2
end:aster 58x4
end:ation 15x2 20 48 50x5 51
end:beurs 12x4
end:butie 49x13
end:casso 26x3 42x2 45x7
end:catie 0x2 5x2
end:chhub 0x3
end:chool 15x2 39x2
end:chuld 40x9
end:ciale 2x4 7x5 8
end:count 24x3 47 62x2
end:ctive 0x2 62x2
end:ctuur 15x4 26x2 32x6 38 43x4 54x2 57x4
end:dankt 0x2 25x2
end:darts 20x2 57x2
end:deren 7x2 8x2 13 24x2 32x3 37
end:dline 32x2 33x2 35x2 39 42 46x2 47x2 53x2 56 59x2
end:dmaat 21x10 60x11
end:doorn 0x2 63x2
end:drage 13x3 25x3 28x7 37x2 39x6 50x3 57x4
end:drijf 0x2 1x2 20x2 26 30x2
end:dwerk 0x3 19
end:eders 0 1x2
end:edics 57x4
end:ediet 22x2 40x2 41x5
end:eding 0x2 12 19x4 20x3 43
end:edrag 26 27x4 29x2 44
end:eente 0x3 7x17 15x2 16x2 28x4 31x13 41x2 46x2 50x2 54x4 63x2
end:egeld 1x8 2x2 39
end:eggen 62x5
end:eking 20x2 24x4 58 59x3
end:elden 34 45x3 47 50
end:elijk 0x2 13 31x2 50x2
end:eling 35x2 45x5 58x2
end:ember 0x4 2 3x4 5 7x2 8 9x4 10x2 11x4 13x4 14x4 15 26x7 27x2 28x2 29x5 32x5 33x3 34x2 37x4 38x3 44x3 47x2 49x2 53x2
end:emene 7x2 49x2
end:ement 14x2 15 19 22 32 42x2 48x5 53x4
end:eming 0 1x2
end:emium 33x2 34x2 48x3 61x2
end:enhal 0x2 1x2
end:ening 7x2 17x2 20x3 24x19 27x2 29x4 30 40x4 42x2 61x2 62x3 63x2
end:enter 7x2 45
end:eraar 20 33x5
end:erdam 4x2 7x3 13x3 26x4 28x2 31x4 39x2 41x2 46 51 53x2 56x2
end:erest 17x6
end:ergie 20 29x8
end:ering 0 1x4 2x2 3x18 4x10 5x13 6x8 7x7 12x8 17x2 18x2 20x3 27x2 30 33x8 34x18 35x2 40x2 45x2 54 55 63x2
end:ernet 14 17 30x3 32x6
end:eslag 0x2 1x3 7x2 9x13 10x11 11x4 35x3
end:eveld 15x2 26x2
end:ffing 31x3 36x2 46
end:fjaar 28x2 54x2
end:fonds 0x2 3x16 5x2
end:gages 27x3
end:ggaaf 16x14 20x2
end:ggave 16x3 20x3
end:gifte 16x2 35
end:gital 0x2 19x2
end:groep 0x3 1x4 19x2
end:heken 27x16
end:hkamp 20x2 43 56x2
end:hoven 0x3 31 54x2
end:hting 0x8 1x2 3x8 5x2 15x3 19 20x6 23 26x8 27x2 30x2 34 38x3 39x3 41x2 43 45x3 47x2 48 49x5 50x4 51 52x2 54x2 55 56x4 57x3 58x3 62x2 63x2
end:idend 18x8
end:ienst 0x2 8x5 9x10 10x10 11x9 16x16 35x21 36x12
end:iewet 7x6
end:igers 20x2 53x4
end:iging 0 28x2 49x2 50 63x2
end:ijkse 3 28x2 50x4 62
end:ility 5x2 34
end:ingen 0 4x2 5 12x2 16 19 31x10 33x5 34x6 39 49x2
end:ional 42x3 48x2 50x4
end:ituut 4x2 5 39
end:ivate 44x11
end:jslag 8x8
end:jving 17x2 42x3
end:kaart 49x4 53x3
end:karoo 26x2 27 29x2 31x2 32 33x2 39x2 43x2 45 47 50x2 56x2 57x2 58x2 59x2
end:keren 46 54x6
end:kerij 15x2 51x2
end:kheid 34x3
end:kking 13x2 23 46
end:kzema 25x7
end:laden 53x3
end:lagen 8x2 9x5 10x2 11x5
end:lando 20x6 43
end:lands 0x2 32
end:laris 0x34
end:lblue 56x3
end:lburg 7x2 41x2
end:lende 7x2 12x2 33
end:liday 1x2 24x2
end:lijke 0x3 1x2 4x2 16x2 22x4 31x5 33x2 49x2
end:lijks 24 48x2
end:lison 13x2 37x2
end:lland 23x2 33x2 47x2 58x2
end:llige 26 39x2
end:lling 0x2 7 20x2 43x5 56x6
end:llink 26x2 29x2 33x2 43
end:lment 27 31x2 41 43
end:lname 47x3
end:lunie 0x2 1x2 19x2
end:markt 20 56 58x2 60
end:ments 14 15x4 20x2 26 30x2 39x2 41x2 43 47 48 49 50x2 51 52x2 54x2 55x3 56x2 57 58x2 62x2
end:mpany 0x2 55
end:mping 20x2 59x2
end:nance 12x2 22x2 37x2 41x5 43 45x2
end:natie 50x7
end:ndere 7x2 23
end:nding 24x4 62x2
end:nefit 4x4 5x2 6x2 7x2 8x2 10x2 11x2
end:nfall 20 29x7
end:nform 13x4
end:nhuis 26x2 55x2
end:nning 9 23 54x2
end:nsion 2 3x3
end:nslag 16x3 31x9 35x10 46
end:nstad 26x4
end:nthly 26 27 28x2 50x2
end:ntoor 31x2 63x2
end:ntrum 0 19 57x4 60x2
end:obank 22x2 25 27x4 37
end:obile 54x4
end:oduct 12 53x2
end:oedel 34x5
end:oking 20x3
end:olgnr 20 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59 60x2 62
end:oloon 0x3
end:omaat 43 47x2 48x2 51x4 52x2 53 54 55 56x2 57 59 60x6
end:onale 3x2 27x4 34 47x4
end:onden 8x6
end:oning 0x2 26
end:opend 22x2 34x2 41x2
end:opige 16x4 35
end:orius 27x4
end:ortje 13x2 37
end:osito 17x4
end:ossen 41x2 42
end:osten 7x2 19x6 20x4 28x2 39
end:otify 48x3
end:pital 0x2 1x2 19
end:plein 0x3 19 21x4 60x2
end:polis 20x2 34x3 58
end:posit 21x2 47x3 62x2
end:press 42x3
end:pvang 20x2 38x7
end:rance 33x4 34x3
end:ratie 19x4 20x5 26x2 28x2 63x2
end:rawal 23x2 60x2 61x2
end:rbank 41x3
end:rders 45x6
end:recht 7x2 15x2 19 28x2 47 54x2 55x2
end:remie 33x2 34x2
end:rente 3x2 17x4 61
end:rheid 0x2 3
end:rhoud 7x3 37
end:rhuur 14x2 26
end:rican 42x3
end:riers 0 15x2
end:riode 0x7 4x2 6x2 27x2 49x2
end:rking 31 54x2
end:rland 0x3 20 26x3 32 41x3 44x7 45 50x4 58x2 59x2
end:rmijn 16x3 26x2 27x11 29x10 30 31x14 33 35x2 39x2 40 41x10 43x4 44x4 45
end:rname 4x2 62
end:rnota 26x2 29x2
end:rship 48x2 49x4 61x2
end:rsity 0x2 39x2
end:rtaal 8x4 16 17x6 26x2 30 35 61
end:rting 21x7 47x5 62
end:rwijs 0x2 12x2 40x2
end:rzoek 20x2 25x4 37
end:rzorg 0x2 1 19 33x2
end:sbank 2x4 7x3 8 41x2
end:schap 0x2 6x2 19x2 31x4 35 49x5
end:schot 0x2 8 9x6 10x3 11x4 18x2 20 29x4 30x2
end:sioen 2 3x21 5x2
end:sonal 22 41x3
end:ssier 13x2 45x6
end:ssing 27x4 40x4 41x8
end:stand 7x5 27 41x2 45x2 61x2
end:stede 0x2 1x2 19x2
end:stems 48x2 53x2
end:sting 16x2 31x9 35x7 36x5 45x2 46
end:sumer 22x2 41x4
end:taald 17x2 20x5 22x2 43
end:talen 29x2 40x2 43
end:tatie 13x19 37x16
end:tbank 41x3
end:tcard 42x10
end:tcity 47x2 49x2
end:tcode 47x4
end:teken 34x2 36
end:terie 0x3 46 58
end:terij 23x2 47x9
end:terom 0x2 1x2
end:tewet 6x5
end:tflix 48x7
end:tgaaf 0x2 19x2
end:tgage 27x4
end:theek 27x15 57x6
end:thsea 0 1x2 19
end:tieve 9 27x2 35x2
end:tisch 24x2 53x2
end:tober 0x4 2 3x2 5x2 7x2 12x2 14x2 19x2 26x9 27x4 30 32x2 33x2 38x3 40x2 42 44 47 49
end:toesl 11x3
end:traat 0 21x3 26x2 60x2
end:tract 20 22x2 26x4 41
end:treft 0 27 42
end:tswap 20x2 58x2
end:udent 12x2 26x4 40x2
end:ummer 0x4 15x2 26x2 27x4 29 41 42 45x2 46 47 59x2
end:urant 55x3
end:ureau 0 15x2 19 38 46
end:using 26x5
end:ustus 0x3 2 3x3 4x2 5x3 7x4 12 19 26x3 27x4 28x2 40x2 47 54x2 57x2
end:vaart 34x4
end:veren 20x2 33x6 45
end:verty 43x5
end:vices 41 42x4 47
end:vings 17x2 24x4
end:voice 15 43x2 57x2
end:vrouw 14x2 25 37x3
end:wance 1x2 9x2
end:water 30x3
end:yment 3 4x2 25 27x2 40x2 41x2 42x4 47
end:yroll 0x4
end:ytics 0 1x2 19
end:zorgd 55x3
eneco 29x4
energie 20 29x8
erasmus 39x2 57x2
essent 20 29x3
etsy 20 56x2
europe 20 42x2 48x2 53 56x3 59
expat 26x2 33x2
express 42x3
fact 15x7 32 38x3
factuur 15x4 32x6 38 43x4 54x2 57x4
fbto 34x4
fee 39x2 49 61x6
fiets 20x2 34
finance 12x2 22x2 41x5 43 45x2
fit 49x4
florius 27x4
fonds 23 50x2
for 25x2 49x2
freo 22x2 41x2
fund 18x2 26x2
gas 29x4
gebroeders 0 1x2
geldautomaat 60x6
geldmaat 21x10 60x11
gemeente 0x3 7x17 15x2 16x2 28x4 31x13 41x2 46x2 50x2 54x4 63x2
gemeentelijke 16x2 31x5
gerechtsdeurwaarders 45x6
gezin 7x2 29x2 33x3 34x2
gift 25x2 50x5
groep 27x2 39 53
groningen 0 12x2 19 31x2 39 49x2
gvb 53x4
haag 7x2 46
haarlem 51x2 54x2
halfjaar 28x2 54x2
health 33x4
heffingen 31x4
heide 0x2 1x2 19x2
heijn 0x2 51x6
hema 34x2 56
hoekzema 25x7
holiday 1x2 24x2
holland 23x2 47x2 58x2
housing 26x5
hoveniersbedrijf 0x2 1x2
huis 15 49x2
huur 14x9 26x32
huurincasso 26x3
huurtoeslag 10x11 35x2
hyp 27x4
hypotheek 27x15
hypotheken 27x16
ics 42x8
ijssel 0x2 19x2
inboedel 34x5
incasso 42x2 45x6
incl 0x2 2x2 26x2
income 16 35x2
infomedics 57x4
ing 22x2 25x2 27x4 41x2 42 60
inkomstenbelasting 16 35x5
inleg 62x4
inning 13 37x2
instalment 27 31x2 41 43
insurance 33x4 34x3
interbank 41x3
interest 17x6
international 42x3 48x2 50x4
internet 17 32x6
interpolis 20x2 34x2
invoice 15 43x2 57x2
inz 25x2 56x2
inzake 27x2 45x2
jeugdwerk 0x3 19
jordi 0x2 4
jul 8x2 9 10x2 11x2
juli 0x7 2x2 3x6 4x4 5x6 6x2 7x4 14 17x2 19 27x4 32 33x4 34 37x2 38x2 42x2 44x2 49x2 50x2 57x2 61x2
jumbo 0x2 51x5
jun 0x2 3x2 12 26 27x5 28 29 32 33x2 42x2 47x2
juni 2x2 4x2 5x2 7 13x2 14x2 19x2
kaart 42 53x2
kamer 14x5 26x3
kamerhuur 14x2 26
kenteken 34x2 36
kinderalimentatie 13x10 37x7
kinderbijdrage 13x2 37
kinderbijslag 8x8
kinderen 8x2 13 24x2 37
kinderopvang 20x2 38x6
kinderopvangtoesl 11x3
kinderopvangtoeslag 11x4
kinderzorg 0x2 1 19
kindgebonden 8x6
klarna 43x9 45x2
koninklijke 0x2 49x2
kosten 61x4
kpn 32x4
krediet 22x2 41x3
kredietbank 41x3
kruis 20x2 33x6 45 50x2
kwartaal 8x4 16 17x6 30 35 61
lbio 13x4 37x3
lease 44x13
leeuwarden 31x2 51
lening 12 22x8 27x3 40x2 41x4
levensonderhoud 7x3 37
levensverzekering 3x4 27x2
lidl 51x4
lidmaatschap 49x5
lijnrecht 15x2 19
lindeplein 0x3 19
loan 22 40x2 41x3
loon 0x11
lot 27 47x3
loterij 47x5
lotto 47x3
luca 37x2 38
lumen 15x3
lunch 25x3
lunet 0x2 1 19
maand 47 48x2
maandbedrag 27x4 29x2
maandelijks 24 48x2
maandelijkse 3 28x2 50x4 62
maandtermijn 27x3 29x4 41x2
maart 0x4 4 17x2 26x2 42 63x2
maatschappij 3x2 30
mama 40x2 41
markt 21x2 51 60
mei 0x3 4x2 19
membership 48x2 49x4 61x2
menzis 20 33x3
metaalunie 0x2 1x2 19x2
mevrouw 14x2 25 37x3
mila 13x2 25x2 50x2 57x2
ministerie 0x3 46
mollie 15 20x2 26 30x2 39x2 41x2 43 47 48 49 50x2 51 52x2 54x2 55 56x2 57 58x2 62
monthly 26 27 28x2 50x2
mortgage 27x4
mortgages 27x3
motorrijtuigenbelasting 36x3
movir 5x2 34x2
mrb 36x6
mrt 0x3 2x2 3x2 5 12x3 30 32x2 49
municipality 7x2 31x2
naar 24x10
naheffing 36x2 46
nationale 3x2 27x4 34 47x4
nederland 0x3 20 26x3 32 41x3 44x7 45 50x4 58x2 59x2
nederlanden 3x2 27x4 34
nederlandse 47x2 49x2
netflix 48x7
netherlands 0x2 32
nettoloon 0x3
nispen 13x2 37
nld 20x2 47x3 48x2 51x4 52x2 53x2 54x2 55x6 56x3 57x3 58x2 59
noord 0x2 38
noortje 13x2 37
northsea 0 1x2 19
nota 15 20x2 30x2 57x6 63x2
november 9x2 10 11x2
odido 32x5 45
okt 0x2 6 8 9x2 10 11x2 13x2 14x2 26x3 27x6 28x4 32x2 33x4 34 37 38x3 39 42 45 47
oktober 0x4 2 3x2 5x2 7x2 12x2 14x2 19x2 26x9 27x4 30 32x2 33x2 38x3 40x2 42 44 47 49
onderwijs 0x2 12x2 40x2
online 23x2 47x3
only 32x3
oosterom 0x2 1x2
opladen 53x3
opvang 38x4
opwaarderen 32x3
oranje 24x4 49x2
order 20x2 51x2 55x2 56x5
ouderbijdrage 39x6
ouderdomspensioen 3x4
over 0 17x2
overboeking 24x4
ovpay 53x4
pakket 34 39x2
parkeren 46 54x4
parkmobile 54x4
participatiewet 7x6
partneralimentatie 13x4 37x4
pasvolgnr 20 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59 60x2 62
pathe 58x4
pay 34 43x3 49x2 51x2 52 53x2 56x3 58
payment 3 25 27x2 42x2 47
payments 14 15x4 20x2 26 30x2 39x2 41x2 43 47 48 49 50x2 51 52x2 54x2 55x3 56x2 57 58x2 62
payout 15x3 17x4 23x2
paypal 20 48x2 53 56x3 59
payroll 0x4
pensioen 2 3x15
pensioenfonds 0x2 3x15 5x2
pensioenuitkering 3x6
pension 2 3x3
periode 0x7 4x2 6x2 27x2 49x2
personal 22 41x3
personeelsnummer 0x4
persoonlijke 22x4
pizza 25x4
plan 32 50x2 61x2
plus 4x2 48x3 51
polis 3x2 33x2 34
postcode 47x4
premie 33x17 34x14
premium 33x2 34x2 48x3 61x2
private 44x11
puntgaaf 0x2 19x2
rabobank 22x2 25 27x3 37
refund 16 20x11
regeling 45x4
reiskosten 19x3
reisverzekering 34x4
reizigers 20x2 53x4
rekening 24x2 62
rent 10x2 14x2 26x8
rente 17x7 27x4 61x2
repayment 40x2 41x2 42x2
restaurant 55x3
retour 20x6
rijn 0x3 1x2 19x2
risico 33x3
riverty 43x5
room 14x2 26x2
rotterdam 7x2 13x2 26x2 31x2 39x2 41x2
ruben 25x3
salaris 0x34
salarisbetaling 0x4
salary 0x6
saldo 53x3
santander 22x2 41x2
savings 17x2 24x4
schade 20x2 34x2
scholengroep 0 1x2
sept 0x2 3 5x2 6 9x2 10x2 11x2 12 14x2 26x3
september 0x4 2 3x4 5 7x2 8 9x2 10 11x2 13x4 14x4 15 26x7 27x2 28x2 29x5 32x5 33x3 34x2 37x4 38x3 44x3 47x2 49x2 53x2
servicekosten 20x4 28x2
services 41 42x4 47
shell 3 52x2
sim 32x3
size:10 0x26 1x7 2x12 3x6 4x18 5x19 6x10 7x17 8x4 11x10 12x2 13x5 14x11 15x7 16x6 21x2 22x2 24x3 26x40 27x38 37x5 38x11 39x2 42 59x4 63x2
size:11 0x47 1x10 3 5x4 7x2 15x8 22x6 35 39x2 63x2
size:12 22x3
size:4 17x4 61x4
size:5 17x6 18x2 34x4 47 48x7 50x6 51 53x3 54x6 55 61x6
size:6 17x4 20x6 23x4 24x2 25x16 30x4 31x2 32x8 34x7 47x15 48x20 49x6 50x11 51x9 52x2 53x5 54x8 55x7 56x3 57x6 58 61x7 62x2 63x2
size:7 17x3 18x6 19x10 20x19 23x6 24x6 25x24 29x3 30x10 31x19 32x12 33 34x20 36x2 39x7 40x4 41x2 43x13 45x9 46x4 47x15 48x7 49x20 50x7 51x8 52x6 53x11 54x3 55x17 56x24 57x8 58x14 60x6 62x6 63x2
size:8 3 9x11 12 13 14x2 15x2 16x2 17x2 18x2 19x3 20x17 21x2 23x6 24x9 25x5 28x13 29x16 31x8 32x4 33x26 34x6 35x8 36x10 37x2 39x8 40x11 41x13 42x6 43x9 45x12 46x11 47 49x3 51x13 52x6 53x4 54x2 56x9 57x11 58x6 59x8 60x8 62x7 63x6
size:9 0x5 3x26 4x2 6x4 7x5 8x13 9x2 10x11 11 12x9 13x16 14x2 15x6 16x10 19 20x7 21x6 23 24x10 25x3 26x11 27x2 28x4 29x7 31x2 33x3 35x12 37x12 38x6 39x5 41x9 42x12 44x15 46 56 57x2 59x9 62x4 63
sociale 2x4 7x5 8
spaarpot 24x4
spaarrekening 17x2 24x15
sparen 17 24x3
spek 0x2 25x6
spotify 48x3
staatsloterij 23x2 47x2
stg 0x4 1 3x4 19 20x2 23x4 26x3 29x2 32x2 34x2 43 47 48x2 50 51x2 53x2 54 55 56x4 57 58x2 62
stichting 0x8 1x2 3x8 5x2 15x3 19 20x6 23 26x6 27x2 30x2 34 38x3 39x3 41x2 43 45x3 47x2 48 49x5 50x2 51 52x2 54x2 55 56x4 57x3 58x3 62x2 63x2
storting 21x7 47x5 62
stroom 15 29x3
student 12x2 26x4 40x2
studiefinanciering 12x6
studieschuld 40x9
sumup 15x2 55
svb 0 2x9 3x2 8x9
sven 13x2 25x2 32 39x2 49 53
systems 48x2 53x2
tandarts 20x2 57x2
tango 52x4
tax 16 35x2 36x2
taxes 31x3
taxus 0x2 1x2
techhub 0x3
term 20 31 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59 60x2 62
termijn 16x3 27x8 29x6 30 31x14 33 35x2 39x2 40 41x8 43x4 44x4 45
terug 20x4
terugbetaling 20x8 35 40x4
teruggaaf 16x14 20x2
teruggave 16x3 20x3
teveel 20x3
thuisbezorgd 55x3
ticket 20x2 47x2 53x2 58x3
ticketmaster 58x4
ticketswap 20x2 58x2
tikkie 25x9
tilburg 7x2 41x2
toeslagen 8x2 9x5 10x2 11x5
tolsma 37x3
top 24x2 39
tot 6 20x2
toto 23 47x5
transactie 20 47 48x2 51x3 52x2 53x2 54 56x2 57 58 59 60x2 62
transportonderneming 0 1x2
tromp 0x2 25x2
tweede 35 61x2
uber 15x2 25 53x2 55x2
uitbetaald 17x2 22x2
uitbetaling 0x4 1x2 3 13x2 15x3 20x2 22x6 23x4
uitkering 1x4 2x2 3x4 4x6 5x12 6x8 7x5 17x2 20x2
uitvaart 34x4
uitvoering 12x2 40x2
uitvoeringsinstituut 4x2 5
unive 20x2 33x2 34x2
university 0x2 39x2
utrecht 7x2 28x2 47 54x2 55x2
uwv 0x2 4x16 5x19 6x14
vakantie 1x4 24x4
vakantiegeld 1x8 2x2
van 0x5 2 13x3 18x2 20x2 24x4 25x6 26x2 28x4 31x3 37x3 39x2 43x3 45 46x2 51x3 63x2
vattenfall 20 29x7
vereniging 28x2 49x2 50
vergoeding 12 19 20x3
verjaardag 25x3
verzekering 33 34x3
verzekeringen 33x2 34x5
verzekeringsbank 2x4 7x3 8
vgz 33x4 45x2
vinted 23x3 56
visa 42x4
visser 25 26x2
vitens 20 30x5
vodafone 32x3
voor 3 8x2 13x2 25x2
voorlopige 16x4 35
voorschot 0x2 8 9x6 10x3 11x4 20 29x4 30x2
vve 28x11
wajong 5x4
wao 5x4
warmte 29x3
water 30x4
waternet 30x3
waterschap 0x2 19x2 31x2
week 0x6 6 15x2
wehkamp 20x2 43 56x2
werknemersverzekeringen 4x2 5
wet 5x2 6x2 7
wga 5x5
wia 5x9
withdrawal 23x2 60x2 61x2
woning 26x6
woonbedrijf 20x2 26
woonstad 26x4
worldline 32x2 33x2 35x2 39 42 46x2 47x2 53x2 56 59x2
ymere 20x2 26x3
youngcapital 0x2 1x2 19
zalando 20x6 43
ziektewet 6x5
ziggo 32x3
zilveren 20x2 33x6 45
zorg 3 6x2 20x2 33x3 57x2
zorggroep 0x2 1x2 19x2
zorgtoeslag 9x13 35
zorgverzekeraar 20 33x5
zorgverzekering 33x6
zorgverzekeringen 33x3
zuid 26x2 57x2
zwolle 31x2 55x2`;
