/** Terms of teaching and science; lexicon.ts says how a line is written. */
export const teachingAndScience = `
teaching, teacher, classroom teaching, schoolteacher, school teacher, class teacher, taught classes, classroom teacher, taught year, subject teacher
secondary teaching, secondary school teacher < teaching
primary teaching, primary school teacher, primary teacher < teaching
mathematics teaching, maths teacher, mathematics teacher, teacher of mathematics, taught mathematics, taught maths, teacher of maths < teaching, mathematics
english teaching, english teacher, teacher of english, taught english, efl teacher, tefl teacher, esl teacher < teaching
science teaching, science teacher, physics teacher, chemistry teacher, biology teacher < teaching
teaching assistant, classroom assistant, learning support assistant, TA
lecturing, lecturer, university teaching
tutoring, tutor, private tutor
special educational needs, SEN, SEND, special needs
classroom management, behaviour management
lesson planning, lesson plans, planned lessons, planning lessons
curriculum development, curriculum design
early years, EYFS, early years foundation stage
key stage 1, KS1
key stage 2, KS2
key stage 3, KS3
gcse teaching, taught gcse, teaching gcse, gcse classes
a-level teaching, taught a-level, teaching a-level
mathematics, maths
chemistry, chemist
physics, physicist
biology, biologist
biochemistry
laboratory work, lab technician, laboratory technician, laboratory assistant, lab work, laboratory analyst
laboratory safety, lab safety
chemical analysis, analytical chemistry, analytical chemist < laboratory work
chromatography < chemical analysis
hplc, HPLC, high-performance liquid chromatography, high performance liquid chromatography < chromatography
gas chromatography, GC, gc-ms < chromatography
mass spectrometry, lc-ms < chemical analysis
titration, titrations < wet chemistry
wet chemistry < chemical analysis
spectroscopy, nmr spectroscopy, ftir < chemical analysis
pcr, PCR, qpcr < molecular biology
molecular biology
cell culture
microbiology
clinical trials, clinical research
gmp, GMP, good manufacturing practice, cgmp
good laboratory practice, GLP
method validation, validated methods, method validations, validated analytical methods
lims, LIMS, laboratory information management system
quality control, qc analyst
quality management, iso 9001, quality manager
research, researcher, research assistant
grant writing
environmental science, environmental scientist
geology, geologist
`
