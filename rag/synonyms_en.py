"""English words of public statistics and of newsrooms that stand for one another.

Groups are lines. In `SAME` any word stands for any other; in `KINDRED` each is only near to the
others, as what is told of one is mostly, not always, told of the other. A hyphen joins the words
of a phrase, which may stand apart in a sentence. Knowledge of the language, of no briefing.
"""

from __future__ import annotations

from rag.lexicon.places import COUNTRIES

_SAME = """
household family
home house dwelling
freight cargo goods
container teu
box container
outbound export
outbound outgoing
inbound import
inbound incoming
overseas abroad foreign
road highway motorway
passenger rider traveller traveler
ridership passenger boarding journey
flyer passenger
journey trip ride
train rail railway railroad
bus coach
lorry truck
car automobile auto
vehicle car
motorcycle motorbike
motorcyclist motorbike biker
cyclist cycling bicycle bike
pedestrian walker
plane aircraft aeroplane airplane jet
airport aviation
airline carrier
vessel ship boat
ferry boat
harbour harbor port
pier quay dock wharf berth
punctuality punctual on-time on-schedule
cancellation cancel cancelled
delay late
bend curve
staff worker employee personnel workforce headcount
job post position
vacancy unfilled-posts
unemployed out-of-work
jobless out-of-work
primary main chief
redeem used use
issue handed-out given-out
issued handed-out given-out
info information
axe close
axed closed
closed shut
beat exceed surpass
salary pay wage earnings
fare ticket
reservoir dam
hydropower hydro hydroelectric
solar photovoltaic pv
nuclear atomic
renewable green
power electricity
generation produce output
load demand
outage blackout power-cut
grid network
doctor physician
nurse nursing
clinic surgery
hospital clinic
vaccinate jab vaccination inoculate shot
flu influenza
pupil schoolchild student
teacher teaching
apprentice trainee
school classroom
hike increase
accident crash incident collision smash
collision hit
death fatality toll killed die lost-lives lost-life
kill death die fatal lost-lives
speeding excess-speed excessive-speed too-fast
injury injured hurt wounded casualty
serious badly severe
revenue takings turnover income
profit surplus
expense cost spending expenditure outlay
spend expenditure outlay spent
budget funding fund money
invest investment capital
capital capex
capex investment capital-spending capital-expenditure
debt borrowing
arrears behind overdue
loan borrow lend
tax duty levy
tariff duty levy
petrol fuel gasoline
fee charge
fine penalty
breach violation infringement
inspection inspect check
unannounced surprise unscheduled
baggage luggage
scholarship bursary
drone uav
parcel package
gap difference disparity
deficit shortfall
deadly fatal
intrusion incursion
apprenticeship apprentice
complete graduate
qualified certified licensed
price cost
cheap price
dear price
compensation payout compensate
refund reimbursement money-back
subsidy grant support
firm company enterprise business
consortium association alliance
shop store retailer
factory plant
farm agricultural
farmer farming
crop harvest
rural countryside village
rural-road country-road
savings efficiency
congestion congested backlog
urban city town
restore reinstate bring-back
withdraw scrap axe abolish
abolish scrap
scrap cancel
close shut shutdown
open launch inaugurate
start begin commence
finish complete completion
build construct construction
upgrade renovate retrofit refurbish improve
repair fix mend
replace renew
remove clear
bury underground
switch switchgear
resident inhabitant population
woman female
man male
child kid youngster
elderly older pensioner senior
young youth
migrant immigrant
tourist visitor
hotel accommodation
unemployed jobless
unemployment jobless
unemployment joblessness
vacancy unfilled
mortgage home-loan
gdp gross-domestic-product
core-inflation inflation-excluding-energy-and-food
recruit hire
hire recruitment
recruit trainee
layoff redundancy
lay-off redundancy
train retrain
shortage lack short
lack short
gap shortfall
installer fitter
builder construction
engineer technician
police officer
crime offence offense
theft steal burglary
fire blaze
flood flooding
storm gale hurricane
drought dry
emission pollution carbon
pollution pollutant
waste rubbish garbage trash
litter debris rubbish
recycle recycling
tree woodland forest
wetland marsh
bathing swimming
wait queue
queue waiting backlog
backlog pile
project scheme programme program
plan programme
application form
apply application
survey poll
response reply
complaint complain grumble
visit trip
peak highest maximum
lowest minimum
capital city
minister secretary
boss chief
chair chairman
spokesman spokesperson spokeswoman
reporter journalist
admission hospitalisation hospitalization
admit hospitalise hospitalize
appointment consultation
telephone phone
video screen
planned scheduled elective
operation surgery procedure
medicine drug medication pharmaceutical
prescription script
baby newborn infant
maternity childbirth
cancer tumour tumor
heart cardiac coronary
smoke smoking smoker cigarette tobacco
obesity obese
psychological mental psychiatric
anaesthetist anesthetist
anaesthetic anesthetic
paramedic ambulance
intensive-care icu critical-care
sickness sick illness
absence absent
turnover churn
average mean typical
median typical
inhabitant citizen
inhabitant capita
latest newest recent
overall total
strike walkout stoppage
talks negotiations bargaining
resume restart
equipment kit gear machinery
digital computer
recurring permanent lasting
settlement deal agreement
lawsuit claim
negligence malpractice
waive scrap
law legal statutory legislation
court tribunal
judge magistrate
prison jail
prisoner inmate
arrest detain
suspect accused
asylum refugee
visa permit
renter tenant
landlord owner
eviction evict
homeless homelessness
kindergarten nursery preschool
childcare daycare creche
lesson class
mark grade
exam test
tuition fee
cinema film movie
spectator audience viewer
attendance audience
museum gallery
broadband internet
cyberattack hack
fraud scam
cow cattle
pig swine hog
poultry chicken
dairy milk
wheat grain cereal
fertiliser fertilizer
beach shore coast
species wildlife
pension retirement
benefit allowance welfare
disability disabled
carer caregiver
poverty poor
donate donation
volunteer voluntary
oil petroleum crude
bank lender
merger takeover acquisition
confiscate seize
refuse reject refusal rejection turned-down turn-down
forge fake counterfeit bogus falsify
forge false
document papers
online web internet
firearm gun
haul seizure bust
irregular illegal unauthorised unauthorized
deport deportation expel expulsion
satisfied happy content pleased
emigrate emigration
immigrate immigration
claimant applicant
unaccompanied lone
naturalise naturalize
seizure confiscation
smuggling smuggle contraband
license licence
permit licence license
postpone delay
approve authorise authorize
forbid ban prohibit
compulsory mandatory
voluntary optional
teenager adolescent youngster
toddler infant
mum mother
dad father
widow widower
spouse husband wife
marriage wedding
divorce separation
ageing aging
dentist dental
vet veterinary
pharmacy chemist
pharmacist chemist
postman mail
firefighter fireman
evacuate evacuation
shelter refuge
earthquake quake
landslide mudslide
heatwave heat
rainfall rain precipitation
snowfall snow
sewage wastewater
sludge sewage
tap drinking
pipe main pipeline
leak leakage
meter metre
brick masonry
timber wood lumber
sawmill timber
orchard fruit
vineyard wine
brewery beer
butter dairy
bakery bread
clothing clothes garment apparel
shoe footwear
furniture furnishing
jewellery jewelry
toy game
phone mobile handset
laptop computer
chip semiconductor
robot robotic
satellite spacecraft
spending outgoings
instalment installment
interest rate
share stock
dividend payout
bankruptcy insolvency
insolvent bankrupt
auditor audit
bribe corruption
ballot vote
voter electorate
mayor council
municipality municipal
"""

_KINDRED = """
investment spending outlay
intercity long-distance
network system
death fatality toll
repair fill fix mend
pothole hole
upkeep maintenance
renewal renovation
plane flight airline
flight departure
charger charging-point charge-point
gdp economy output
inflation price
wage pay compensation
employee head worker
peak high highest
record busiest
euro-zone euro-area
international overseas abroad cross-border foreign
domestic home
catch landing caught landed
cockpit pilot
employer firm company
refund repay
route line service
punctuality late delay schedule
clean renewable
passenger people commuter customer
customer client user consumer
people worker resident person
cost bill price spend pay
pay paid earn salary
debt owe loan
revenue money bring
sales revenue takings receipts
fine money raise
budget spend allocation
fleet bus vehicle
depot garage
ship vessel port
import buy purchase bought
export sell sold sales ship
tonnage ton tonne weight cargo
throughput volume handle
volume traffic
traffic car vehicle
crossing traffic
exempt free
emigrate leave left
immigrate come came arrive
issue grant
issued granted
seize stop stopped detain
student study
asylum protection
naturalise citizenship
claim application
return deport removal
turnaround processing
pending undecided backlog
electric battery ev
bus fleet
driver staff
train passenger
track line rail
bridge structure
tunnel bore
camera speed
security checkpoint queue
home insulation upgrade
insulation upgrade insulate
gas fuel
coal fuel
charger charging charge
light power electricity
region area district
north northern
south southern
east eastern
west western
capital city
price tariff
fare tariff price
rent income
fish fishing
crane dock
workshop factory
ceiling cap limit maximum
cap ceiling limit
limit restriction maximum
speed limit
floor minimum
deadline due
opening open
scale size
land site yard
site plant yard
school pupil
university student
nurse doctor
patient clinic
clinic patient
test sample
pass meet
plastic debris
truck vehicle
parcel post mail
cable interconnector link
link connection
connect connection
household customer home
home customer
supply power
minute time
list queue
backlog list
remote video telephone online virtual
online video digital
emergency urgent
emergency accident
government state public
grant contribution
kid pupil
visit attendance
wait list
hospital ward
bed ward
medicine treatment
treatment care
care treatment
patient case
patient people
uptake coverage
coverage rate
screening uptake scan
scan screening
vacancy gap
deficit loss
balance surplus
settlement award
award rise increase
award settlement
starting new
charge price
newborn birth
discharge leave
death mortality
mortality death
survival survive
births baby
app smartphone
bill cost
target goal standard
standard target limit
hub centre center
enrolment intake
intake enrol student
graduate student
cut reduce reduction
claim lawsuit payout
unit building
maintenance repair
staff nurse doctor
"""


def _groups(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in table.strip().splitlines())


SAME = _groups(_SAME)
_PEOPLES = {
    word: tuple(other for other in words if other.isalpha() and other != word)
    for _, words in COUNTRIES
    for word in words
}
KINDRED = _groups(_KINDRED)
# The words of the tables, of one word: what a slip of the pen may mean.
ENGLISH_TOLD = frozenset(word for group in (*SAME, *KINDRED) for word in group if word.isalpha())


def of_same_country(word: str) -> tuple[str, ...]:
    """Canada is where Canadian firefighters come from."""
    return _PEOPLES.get(word, ())
