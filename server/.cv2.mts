import { readFileSync, readdirSync } from 'node:fs'
const { tools } = await import('../tools/catalog.ts')
const { featuresOf } = await import('./model/built-in/features.ts')
const { trainBrain } = await import('./model/built-in/brain.ts')
const { trainClassifier } = await import('./model/built-in/classifier.ts')
const { TOPICS } = await import('./model/built-in/small-talk.ts')
const file=process.argv[2], W=+(process.argv[3]??1), opts=JSON.parse(process.argv[4]??'{}')
const E=JSON.parse(readFileSync(file,'utf8')); const idx=new Map(E.words.map((w:string,i:number)=>[w,i])); const Dm=E.D
const brain = trainBrain(tools as any)
const D=new Date('2026-01-15T12:00:00Z')
const F=(t:string)=>{const r=brain.read(t,D);const f=featuresOf(r);
 if(W>0){const s=new Float64Array(Dm);let tot=0;for(const tok of r.tokens){if(tok.name)continue;const i=idx.get(tok.text) as number|undefined;if(i===undefined)continue;const w=i<60?0.15:i<200?0.4:1;tot+=w;for(let d=0;d<Dm;d++)s[d]+=w*E.vecs[i][d]}
 if(tot){const n=Math.hypot(...s)||1;let norm=0;for(const v of f.values())norm+=v*v;for(let d=0;d<Dm;d++)f.set('e:'+d,s[d]/n*W*Math.sqrt(norm))}}
 return f}
const base:any[]=[]
for(const t of tools as any[]) for(const e of t.examples) base.push({label:t.name,features:F(e),weight:1})
for(const f of readdirSync('/work/contracts/base')) for(const l of readFileSync('/work/contracts/base/'+f,'utf8').split('\n').filter(Boolean)) base.push({label:f.slice(0,-4),features:F(l),weight:.8})
for(const t of TOPICS) for(const e of t.examples) base.push({label:'topic:'+t.name,features:F(e),weight:Math.min(1,45/t.examples.length)})
const load=(x:string)=>readFileSync('/work/contracts/phrases/'+x+'.txt','utf8').split('\n').filter(l=>l.includes('\t')).map(l=>{const [t,p]=l.split('\t');return {label:t.trim(),features:F(p),weight:.8,text:p}})
const A=load('a'),B=load('b')
const test=(train:any[],set:any[],name:string)=>{const t0=performance.now();const c=trainClassifier(train,opts);const dt=performance.now()-t0;const labels=new Set(train.map(x=>x.label));let ok=0,n=0,ll=0;const miss=new Map();for(const s of set){ if(!labels.has(s.label))continue;n++;const p=c.classify(s.features);const r=[...p].sort((a,b)=>b[1]-a[1]);if(r[0][0]===s.label)ok++;else {const k=s.label+' -> '+r[0][0];miss.set(k,(miss.get(k)??0)+1)};ll-=Math.log(Math.max(1e-9,p.get(s.label)??1e-9))}
console.log(name,(ok/n*100).toFixed(2),n,'ll',(ll/n).toFixed(3),'train ms',dt.toFixed(0)); return miss}
test(base,B,'base->B');test(base,A,'base->A');test([...base,...A],B,'base+A->B');const m=test([...base,...B],A,'base+B->A')
if(process.argv[5])console.log([...m].sort((a,b)=>b[1]-a[1]).slice(0,40).map(x=>x.join(' ')).join('\n'))
