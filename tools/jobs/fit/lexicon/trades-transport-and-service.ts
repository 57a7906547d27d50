/** Terms of trades, transport, hospitality, retail and security work; lexicon.ts says how a line is written. */
export const tradesTransportAndService = `
electrical work, electrician, electrical installation, electrical installations, electrical engineer, industrial electrician, electrical wiring
industrial electrical work, industrial wiring, industrial electrician < electrical work
control cabinets, control panels, panel wiring, switchgear
domestic electrical work, house rewiring, rewired houses < electrical work
fault finding, fault-finding
inspection and testing, electrical testing, periodic inspection < electrical work
plumbing, plumber, pipe fitting, pipefitter
heating engineer, boiler installation, boiler servicing, boilers, installed boilers
gas work
carpentry, carpenter, joiner, joinery, cabinet maker, cabinetmaking
timber framing, timber frame, timber-frame, framing houses, framer < carpentry
bricklaying, bricklayer, brickwork
plastering, plasterer
painting and decorating, painter and decorator, decorator
roofing, roofer
tiling, tiler
scaffolding, scaffolder
groundworks, groundworker
welding, welder, mig welding, tig welding, arc welding, mma welding
metal fabrication, sheet metal work, fabricator
machining, cnc machining, cnc machinist, cnc operator, cnc milling, cnc turning, machinist
mechanical engineering, mechanical engineer
mechanical design, design engineer, machine design, special-purpose machinery < mechanical engineering
vehicle mechanic, car mechanic, motor mechanic, motor vehicle technician, vehicle technician
maintenance, maintenance engineer, maintenance technician, preventive maintenance
handyman, handyperson, property maintenance
blueprint reading, reading blueprints, reading drawings, technical drawings, technical drawing
cad, CAD, computer-aided design
3d cad < cad
solidworks < 3d cad
autodesk inventor < 3d cad
catia < 3d cad
siemens nx < 3d cad
autocad < cad
bim, BIM, building information modelling
revit, autodesk revit < bim, cad
structural analysis software
etabs, ETABS < structural analysis software
SAFE
structural analysis, structural engineering, structural engineer, building structures, structural design
reinforced concrete, concrete design
eurocode, eurocodes
aci 318, ACI 318
civil engineering, civil engineer
construction, construction worker, building sites, construction site, construction sites, labourer, laborer, general labourer, building site
site management, site manager, construction manager, managing residential sites, assistant site manager < construction
residential sites, residential construction, housebuilding, house building, residential developments
nhbc standards, NHBC
quantity surveying, quantity surveyor
health and safety, health & safety, hse, workplace safety, site safety, EHS
working at height, work at height, working at heights
hand tools, power tools
warehouse work, warehouse, warehouse operative, warehouse worker, warehousing, warehouse assistant, picker packer, order picking, picker, distribution centre, fulfilment centre, fulfillment center, warehouse manager, warehouse supervisor, warehouse team leader
picking, order picking, picker, picking and packing, pick and pack, picker packer, picked orders < warehouse work
packing, packer, picking and packing, picker packer, pick and pack < warehouse work
goods in, goods-in, receiving goods
stock control, stock management, inventory management, inventory control, stocktaking, stock counts, stock taking
manual handling, heavy lifting
load security, securing loads, load restraint
forklift driving, forklift, fork lift, FLT, forklift driver, fork lift truck, forklift truck, forklift operator < warehouse work
reach truck driving, reach truck < forklift driving
hgv driving, hgv driver, lgv driver, lorry driver, truck driver, HGV, LGV, class 2 driver, lorry driving, truck driving < professional driving
class 1 driving, class 1 driver, hgv class 1 driver, hgv class 1 driving, artic driver, articulated lorry driver < hgv driving
van driving, van driver, delivery driver, multi-drop driver, courier, multi-drop < professional driving
bus driving, bus driver, coach driver < professional driving
taxi driving, taxi driver, private hire driver < professional driving
professional driving, professional driver
tachograph, tachographs
route planning, planned routes, planning routes
transport planning, transport planner, dispatcher, fleet management, fleet manager, transport coordinator
logistics, logistics coordinator, logistics manager
supply chain, supply chain management, supply chain planner
freight forwarding, freight forwarder, forwarding agent, clearing and forwarding < logistics
sea freight, ocean freight, sea-freight, sea-freight documents, ocean shipping < freight forwarding
air freight, airfreight < freight forwarding
customs, customs clearance, customs clearing, customs declarations, customs broker
incoterms
bill of lading, bills of lading
letter of credit, letters of credit
cargowise < forwarding system
forwarding system
chef, cook, line cook, commis chef, sous chef, kitchen chef < kitchen work
chef de partie < chef
head chef < chef, people management
kitchen work, kitchen experience, professional kitchen, kitchen assistant, kitchen porter, fresh-food kitchen, commercial kitchen
fine dining, michelin
menu planning, menu design, planned menus
butchery, butcher
fish preparation, seafood, fishmonger, filleting fish
cooking, cooked meals, preparing meals, cook for clients
baking, baker, pastry chef, patisserie
waiting tables, waiter, waitress, waiting staff, table service, restaurant server
bar work, bartender, barman, barmaid, bar staff, mixology
barista, coffee making
hotel, hotels, hotel work
front desk, hotel front desk, hotel reception, front office, hotel receptionist, front desk agent
front desk supervisor < front desk, supervisor
guest relations, guest services
hotel system, property system, property management system, PMS
opera pms, opera cloud, Opera < hotel system
mews pms < hotel system
housekeeping, housekeeper, room attendant, chambermaid
concierge
catering, caterer
cleaning work, cleaner, office cleaning, commercial cleaning, janitor, cleaning operative
retail, retail work, shop work, shop, supermarket, store manager, shop manager, retail manager
cash handling, till work, tills, till, cashier, cash desk, checkout
visual merchandising, merchandising
store management, store manager, shop manager, retail manager < people management
security work, security guard, security officer
door supervision, door supervisor, door host, bouncer
cctv monitoring, cctv operator
gardening, gardener, landscaping, landscaper, grounds maintenance
farming, farm work, agriculture, agricultural
irrigation, irrigation systems
agronomy, agronomist
hairdressing, hairdresser, barber
beauty therapy, beauty therapist
property, estate agent, lettings, letting agent
`
