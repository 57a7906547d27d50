/** Terms of software, data and security; lexicon.ts says how a line is written. */
export const softwareAndData = `
software development, software engineering, software engineer, software developer, computer programming, programmer, coding, application development, web developer, web development, developer, software architect
backend, back-end, back end, server-side, backend development, backend engineer, backend developer, back-end engineer, back-end developer, backend services, backend engineering, backend work < software development
frontend, front-end, front end, frontend development, frontend engineer, frontend developer, front-end engineer, front-end developer, ui engineer, ui developer < software development
full stack, full-stack, fullstack, full stack developer, full stack engineer, full-stack developer, full-stack engineer < backend, frontend
mobile development, mobile developer, app developer, mobile app development < software development
ios development, ios developer < mobile development
android development, android developer < mobile development
embedded software, embedded systems, embedded engineer, firmware < software development
game development, game developer < software development
platform engineering, platform engineer, infrastructure engineer, infrastructure engineering < devops
devops, devops engineer, site reliability engineering, site reliability engineer, SRE
javascript, JS, ecmascript, es6 < programming language
typescript, TS < javascript
python, python3, python 3 < programming language
java < programming language
kotlin < programming language
scala < programming language
go, Go, golang < programming language
rust < programming language
c++, cpp, c plus plus < programming language
c#, c sharp, csharp < programming language
c, C < programming language
php, php8 < programming language
ruby < programming language
swift < programming language
objective-c < programming language
perl < programming language
R, R, r programming, rstudio < programming language, statistics software
matlab < programming language
bash, shell scripting, shell scripts, shell script, powershell < scripting
scripting, scripts
programming language, programming languages
.net, dotnet, asp.net, .net core
javascript framework, javascript frameworks, js framework, frontend framework, front-end framework, js frameworks
react, react.js, reactjs < javascript framework, javascript
next.js, nextjs < react
vue, vue.js, vuejs < javascript framework, javascript
nuxt, nuxt.js < vue
angular, angularjs < javascript framework, javascript
svelte, sveltekit < javascript framework, javascript
preact < javascript framework, javascript
ember, ember.js < javascript framework, javascript
jquery < javascript
react native < mobile development, javascript
flutter < mobile development
node.js, Node, nodejs, node js < javascript
express, express.js, expressjs < node.js, web framework
nestjs, nest.js < node.js, web framework
web framework, web frameworks
django, django rest framework < web framework, python
flask < web framework, python
fastapi < web framework, python
ruby on rails, rails < web framework, ruby
laravel < web framework, php
symfony < web framework, php
spring boot, springboot < spring
spring, spring framework, spring mvc < web framework, java framework
java framework
html, html5
css, css3, sass, scss, tailwind, tailwind css
web components, custom elements
accessibility, a11y, wcag, web accessibility
screen reader, screen readers, nvda, voiceover, jaws
design systems, design system, component library, component libraries
rest, REST, restful, rest api, rest apis, restful api, restful apis, rest services < api design
graphql < api design
grpc, gRPC < api design
api design, apis, api development, web services
microservices, microservice, service-oriented architecture
system design, distributed systems, software architecture
database, databases
relational database, relational databases, rdbms < database
sql, structured query language
postgresql, postgres, psql < relational database, sql
mysql, mariadb < relational database, sql
sql server, ms sql, mssql, microsoft sql server, t-sql, tsql < relational database, sql
oracle database, pl/sql, oracle db < relational database, sql
sqlite < relational database, sql
nosql < database
mongodb, mongo < nosql
dynamodb < nosql
cassandra < nosql
redis, valkey < nosql, caching
memcached < caching
caching, caches, cache
elasticsearch, opensearch, elastic search
message broker, message brokers, message queue, message queues, message-oriented middleware, queueing system
kafka, apache kafka < message broker
rabbitmq, rabbit mq < message broker
activemq < message broker
amazon sqs, aws sqs, sqs < message broker
nats jetstream < message broker
cloud, cloud platform, cloud platforms, cloud computing, public cloud, cloud provider, cloud infrastructure
amazon web services, AWS, aws cloud, aws certified developer, aws certified, ec2, aws lambda < cloud
microsoft azure, azure < cloud
google cloud, gcp, google cloud platform < cloud
infrastructure as code, IaC
terraform, opentofu < infrastructure as code
pulumi < infrastructure as code
cloudformation, aws cdk < infrastructure as code
ansible < configuration management
puppet < configuration management
configuration management, configuration management tool
container, containers, containerisation, containerization, containerised
docker, dockerfile, docker compose < container
podman < container
container orchestration
kubernetes, k8s, eks, aks, gke, openshift < container orchestration
helm charts < kubernetes
ci/cd, continuous integration, continuous delivery, continuous deployment, cicd, build pipelines, ci pipelines, deployment pipelines, ci cd pipelines
github actions < ci/cd
gitlab ci, gitlab ci/cd, gitlab pipelines < ci/cd
jenkins < ci/cd
circleci < ci/cd
azure devops, azure pipelines < ci/cd
version control, source control
git, github, gitlab, bitbucket < version control
subversion, svn < version control
testing, software testing, automated tests, automated testing, test automation, unit tests, unit testing, integration tests, integration testing, contract tests, contract testing, end-to-end tests, end-to-end testing, e2e tests, test-driven development, tdd, test suite, regression tests, regression testing, automated test
jest < testing
vitest < testing
pytest < testing
junit < testing
cypress < testing
playwright < testing
selenium < testing
quality assurance, qa engineer, qa tester, software tester, test engineer < testing
performance testing, load testing < testing
refactoring, refactored, legacy code
code review, code reviews, reviewed code
agile, scrum, kanban, sprint planning
monitoring, observability
prometheus < monitoring
grafana < monitoring
datadog < monitoring
linux, ubuntu, debian, red hat, rhel < operating system
unix < operating system
windows server < operating system
operating system, operating systems
networking, computer networks, network engineering, network administration, tcp/ip, network engineer
cisco networking, ccna, ccnp < networking
routing and switching < networking
it support, help desk, helpdesk, service desk, desktop support, technical support, it technician, it support technician, first line support, 1st line support, second line support, 2nd line support
disaster recovery
system administration, sysadmin, systems administrator, system administrator, systems administration
active directory, entra id
information security, cyber security, cybersecurity, security engineering, security engineer, security operations, infosec, it security
penetration testing, pen testing, ethical hacking < information security
threat modelling, threat modeling, threat models < information security
incident response < information security
siem, splunk, microsoft sentinel, qradar < information security
soc analyst, security analyst < information security
vulnerability management < information security
internet of things, IoT
data engineering, data engineer, data pipelines, data pipeline, ETL, elt pipelines
dbt, dbt core < data transformation tool
data transformation tool, transformation tool
airflow, apache airflow < workflow orchestration
dagster < workflow orchestration
prefect < workflow orchestration
workflow orchestration
apache spark, pyspark, databricks < big data
hadoop < big data
big data
data warehouse, data warehousing
snowflake < data warehouse
bigquery < data warehouse
amazon redshift, redshift < data warehouse
data analysis, data analyst, data analytics, business intelligence, bi analyst, business intelligence analyst, analytics
data visualisation, data visualization, dashboards, dashboarding
tableau < data visualisation, bi tool
power bi, powerbi < data visualisation, bi tool
looker, looker studio < data visualisation, bi tool
qlik, qlik sense, qlikview < data visualisation, bi tool
bi tool, bi tools, business intelligence tool
pandas, numpy < python
statistics, statistical analysis, statistical modelling, statistician, biostatistics
statistics software, statistical software
spss < statistics software
stata < statistics software
sas software, SAS < statistics software
data science, data scientist
machine learning, ML, ml engineer, machine learning engineer, deep learning < artificial intelligence
artificial intelligence, AI
pytorch < deep learning framework, machine learning
tensorflow, keras < deep learning framework, machine learning
tensorflow lite < deep learning framework
onnx, onnx runtime
deep learning framework
scikit-learn, sklearn < machine learning
natural language processing, NLP < machine learning
large language models, LLM, llms < machine learning
computer vision < machine learning
speech recognition, ASR < machine learning
data modelling, data modeling, data model, schema design
data strategy
data governance
time series, time-series, sensor data
product management, product manager, product owner
ux design, user experience, UX, ux designer, product design, product designer, interaction design
ui design, ui designer, user interface design
user research, usability testing, user interviews, usability tests
prototyping, prototypes, wireframes, wireframing
figma < design tool
sketch app < design tool
adobe xd < design tool
design tool, design tools
wordpress < content management system
drupal < content management system
content management system, CMS
payments, payment processing, payment systems, payment service, payment platform, payments platform < financial software
billing, invoicing software < financial software
double entry, double-entry, refund ledger < accounting software systems
accounting software systems, ledgers < financial software
banking systems, core banking < financial software
financial software
open source, open-source
technical writing, technical writer, technical documentation
on call, on-call, on-call rota
mentoring, mentored, mentor, mentoring developers, coached junior, coaching colleagues
`
