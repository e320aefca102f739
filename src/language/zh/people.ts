import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import { atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { nameless } from "./words.ts";

const single =
  "赵钱孙李覃隋阎周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗谷车侯宓蓬郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡耿弘匡国文寇广禄阙东欧殳沃蔚越夔隆巩厍聂晁勾敖融冷訾辛阚简饶空曾毋沙乜养鞠须丰巢关蒯查荆红游竺逯盖益桓仉督岳帅缑亢况郈琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪爱阳佟言福肖付尧闪亓仝庆粟邸冼麦揭练苑晓牙占么丛英侍邝呼";
const compound =
  "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师|吴铭";
const surname = `(?:${compound}|[${single}])`;

/** Posts and callings after which a name follows, or which follow one. */
const post =
  "(?:(?:中央|省委|市委|区委|县委|州委|党委|党组|常务)?(?:副)?(?:总书记|书记)|(?:国家)?(?:副)?主席|(?:副)?总理|国务委员|(?:副)?委员长|(?:常务)?(?:副)?(?:部长|省长|市长|区长|县长|州长|旗长|镇长|乡长|村长|厅长|局长|司长|处长|科长|所长|站长|院长|校长|园长|馆长|台长|社长|行长|董事长|总经理|总裁|经理|厂长|会长|理事长|秘书长|主任|主席|队长|组长|团长|司令员|政委|主编|总编辑|总工程师|总设计师|总监|首席执行官|首席科学家|店长|船长|机长|班长|排长|连长|营长|支书|巡视员|调研员|检察长|庭长|关长|执行长|负责人)|CEO|巡视员|委员|代表|常委|党组成员|成员|院士|教授|副教授|研究员|副研究员|工程师|高级工程师|专家|学者|博士|博士生|硕士|讲师|老师|教师|班主任|医生|医师|村医|护士|护士长|主治医师|律师|法官|检察官|民警|警官|辅警|战士|军官|记者|通讯员|摄影|编辑|评论员|主播|主持人|特派记者|实习生|村民|居民|市民|游客|农民|农户|贫困户|脱贫户|种植户|养殖户|种粮大户|大户|业主|商户|摊主|老板|店主|经营者|企业家|创业者|创始人|联合创始人|法定代表人|职工|工人|员工|技术员|司机|驾驶员|船员|快递员|网格员|讲解员|志愿者|工作人员|村支书|党员|社长|社员|理事|监事|发言人|新闻发言人|分析师|首席经济学家|经济学家|科学家|设计师|艺术家|作家|诗人|画家|导演|演员|运动员|教练|教练员|选手|冠军|队员|学生|同学|大学生|研究生|家长|患者|老人|大爷|大妈|大叔|阿姨|先生|女士|小姐|同志|烈士|英雄|模范|传承人|非遗传承人|匠人|工匠|能手|劳模|劳动模范|先进工作者|护林员|巡护员|护鸟人|焊工|技师|高级技师|班长|主任医师|副主任医师|书记员|镇党委书记|党委书记|党支部书记|党总支书记|支部书记|第一书记|驻村第一书记|村党支部书记|驻村干部|干部|工头|组员|校友|创办人|带头人|致富带头人|负责同志|(?:省|市|区|县|州|镇)?领导|股东|嘉宾|客商|县委常委|市委常委|副县长|副市长)";
const speaks =
  /^(?:\d+日)?(?:说|表示|介绍|告诉|认为|指出|强调|回忆|坦言|透露|称|感慨|直言|笑着说|解释|补充|谈到|坦承|分析|呼吁|建议|感叹|讲述|宣布|致辞|主持|出席|率|带领|回答|在接受|接受|任|担任|当选|同志|主席|总理|总书记|书记|省长|市长|县长|区长|部长|厅长|局长|院士|教授|先生|女士|董事长|总经理|一行|等人|摄|文|（|被授予|被评为|荣获|获评|当选|入选|被追授|获“|通报|回答|解读|发布|所持|现场|作(?:报告|主旨|专题|交流|了)|向记者|做客)/u;
/** What a name of three characters does not end in: the next word has begun. */
const begun =
  /[作地说在对率赴带称向与和为是的于从等及将也已还曾就都一来到出到被把给同跟讲谈告主参负受依便又再今昨日]$/u;

const han = "\\p{Script=Han}";
/** Characters with which foreign names are written. */
const foreign =
  "阿埃艾爱安奥巴拜班邦保鲍贝本比彼别宾波伯博勃布查达戴丹道德登迪蒂丁东杜敦顿多厄恩尔法范菲费芬丰佛夫弗福盖甘冈高戈格根贡古瓜哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季济加佳贾简金津卡凯坎康考科克肯孔库夸奎昆拉莱兰朗劳勒雷蕾黎里理利莉立丽连列林琳龙隆卢鲁露伦罗洛吕玛马迈麦曼芒毛梅门蒙米密缅明摩莫默姆木穆纳娜奈南内尼年涅宁纽努诺欧帕派潘庞佩彭蓬皮平珀普奇齐恰钱强乔切钦琴琼丘屈热仁日茹瑞若撒萨塞赛桑瑟森沙山尚舍申圣施什史士舒朔斯丝思松苏索塔泰坦唐陶特滕提田铁廷通图土托瓦万旺威韦维魏温翁沃乌武伍西希锡夏显香肖谢辛欣休许雅亚延扬耶叶伊依以义因英永尤于雨约云赞泽扎詹章珍芝治朱茨兹祖佐买热提艾力江哈木孜别克尼亚孜吐尔逊阿不都力海尔古丽玉素甫合吾汗甲措央卓嘎旦增珠次白其那顺娃敖";

const compoundFirst = new RegExp(`^(?:${compound})$`, "u");
/** A text that begins with a surname. */
export const surnameFirst = new RegExp(`^${surname}`, "u");
const ideographs = /^\p{Script=Han}+$/u;

/** Between the marks of a list of names no word goes on. */
const enclosed = (text: string, end: number): boolean => /^[、，（(]/u.test(text.slice(end, end + 1));
const begins =
  /^(?:参加|应邀|列席|见证|率|作|说|任|到(?!位)|赴|前往|深入|一行|称|等|宣布|主持|介绍|表示|通报|带队|带领|出席|会见|所持)/u;

/** Where the name that begins here ends, or -1: a surname and one or two characters, up to the edge of a word. */
const nameAt = (line: Line, start: number, after = false): number => {
  const found = surnameFirst.exec(line.text.slice(start, start + 2));
  if (found === null) return -1;
  const least = found[0].length + 1;
  for (let length = least + 1; length >= least; length--) {
    const end = start + length;
    const name = line.text.slice(start, end);
    if (name.length < length || !ideographs.test(name)) continue;
    // 主任|薛良|率…: the next word has begun where the tagger saw none.
    if (!line.edge(end) && !enclosed(line.text, end) && !(after && begins.test(line.text.slice(end)))) continue;
    // 胡盼盼: a given name says its syllable twice.
    const twice = name.at(-1) === name.at(-2);
    // 李广同、: before the mark of a list no word has begun.
    const listed = line.text[end] === "、";
    if (length > least && !listed && !isWhole(line, start, end) && (begun.test(name) || (!twice && tail(line, end))))
      continue;
    if (nameless.has(name.slice(0, 2))) return -1;
    return end;
  }
  return -1;
};

/** 周永和: the tagger has it as one name; 姜正才，: no adverb stands before a comma. */
const isWhole = (line: Line, start: number, end: number): boolean =>
  line.atoms.some((atom) => atom.start === start && atom.end === end && atom.tag === "nr") ||
  (/^[，。；]/u.test(line.text.slice(end, end + 1)) && closing.test(line.text.slice(end - 1, end))) ||
  (given.test(line.text.slice(end - 1, end)) && speaks.test(line.text.slice(end, end + 4)));
const closing = /[才也已将来]/u;
/** 周永|和|接受采访: between two who act 和 would have another name behind it. */
const given = /[和同]/u;

/** Whether the word that ends here begins within the name and goes with what follows: 张文|报道, not 张文报|道. */
const tail = (line: Line, end: number): boolean => {
  const last = line.atoms.find((atom) => atom.end === end);
  return last !== undefined && last.text.length === 1 && /^[pcduv]/u.test(last.tag) && !/^(?:vg)$/u.test(last.tag);
};

const among = new RegExp(`等(?:\\d+[位名])?\\p{Script=Han}{0,6}${post}`, "gu");

const delimiter = /[、和与及，。；：\s（(]/u;

/** 杜祥琬、谢克昌等院士: names in a list before the post, last first. */
const beforePost = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, among), (match) => {
    const found: Found[] = [];
    for (let end = match.index; end > 0; ) {
      let start = end;
      while (start > 0 && end - start < 5 && !delimiter.test(line.text[start - 1]!)) start--;
      const name = line.text.slice(start, end);
      if (!/^\p{Script=Han}{2,3}$/u.test(name) || !surnameFirst.test(name) || nameless.has(name.slice(0, 2))) break;
      found.push(person(line, start, end, "person-list"));
      if (line.text[start - 1] !== "、") break;
      end = start - 1;
    }
    return found;
  });

const foreignName = new RegExp(`[${foreign}]{1,6}(?:·[${foreign}]{1,8})+`, "gu");
const dottedFirst = new RegExp(`^[${foreign}]{1,6}(?:·[${foreign}]{1,8})+`, "u");

/** Parts of two syllables of which Tibetan names are made, two to a name. */
const tibetan =
  "扎西|次仁|卓玛|央金|央宗|多吉|达娃|尼玛|格桑|旺堆|平措|边巴|米玛|巴桑|拉巴|普布|洛桑|丹增|旦增|仁增|索朗|德吉|曲珍|曲宗|曲措|白玛|顿珠|罗布|强巴|晋美|嘎玛|贡布|益西|群培|坚参|坚赞|桑杰|桑吉|拉姆|卓嘎|玉珍|仓决|仓姆|吉宗|加措|嘉措|旺姆|旺久|旺杰|欧珠|次旦|次旺|次珍|云丹|阿旺|土登|土旦|群宗|朗杰|南杰|江村|江白|热旦|赤列|占堆|单增|诺布|班丹|才让|才旦|卓么|仁青|更登|尕藏|华旦|多杰|元旦|拉毛|措毛|吉毛|巴珠|西饶|曲批|曲扎|塔杰|达瓦|泽仁|泽旺|邓珠|四郎|志玛|拥忠|降央|格绒";
const tibetanName = new RegExp(`(?:${tibetan}){2}`, "gu");

const person = (line: Line, start: number, end: number, rule: string): Found =>
  unlisted({ start, end }, line.text, { kind: "person", rule });

/** 首席执行官|Kevin Lobo. */
const latinName = /^[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}/u;

/** A run of names after a post: 记者刘裕国、张文. */
const namesFrom = (line: Line, start: number, rule: string): Found[] => {
  const found: Found[] = [];
  let at = start;
  for (;;) {
    while (/[\s:：]/u.test(line.text[at] ?? "")) at++;
    const far = dottedFirst.exec(line.text.slice(at, at + 24));
    const latin = latinName.exec(line.text.slice(at, at + 30))?.[0] ?? "";
    const end = latin !== "" ? at + latin.length : far === null ? nameAt(line, at, true) : at + far[0].length;
    if (end < 0) return found;
    found.push(person(line, at, end, rule));
    at = end;
    if (!/[、，\s]/u.test(line.text[at] ?? "")) return found;
    at++;
  }
};

const afterPost = new RegExp(`${post}(?=[\\s:：]?(?:${han}|[A-Z][a-z]))`, "uy");
/** Units with which a post may begin: only there the long list of them is tried. */
const beginsPost = new Uint8Array(0x10000);
for (const [first] of post.matchAll(/(?<=[:|?)])[^()?:|]/gu)) beginsPost[first.charCodeAt(0)] = 1;

const postsIn = (text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (beginsPost[text.charCodeAt(at)] === 0) continue;
    afterPost.lastIndex = at;
    const match = afterPost.exec(text);
    if (match === null) continue;
    found.push(match);
    at += match[0].length - 1;
  }
  return found;
};

const postsThenNames = (line: Line): Found[] =>
  fromEach(postsIn(line.text), (match) => {
    const end = match.index + match[0].length;
    // A longer post may begin later: 副书记|、市长|张三.
    return namesFrom(line, end, "person-post").filter((name) => firm(line, name, end));
  });

const personal = /^(?:nr|x)/u;
/** After a common noun (代表, 工作人员) a name wants a sign of its own: a tag, a mark or a verb of speech. */
const firm = (line: Line, name: Found, end: number): boolean => {
  const word = line.atoms.find((atom) => atom.start === name.start);
  const after = line.text.slice(name.end, name.end + 4);
  const tagged = word !== undefined && word.end === name.end && personal.test(word.tag);
  const cutShort = line.atoms.some((atom) => atom.start < end && atom.end > end);
  return (
    !cutShort &&
    (tagged ||
      after === "" ||
      /^[，。、；：）)（(\s”]/u.test(after) ||
      speaks.test(after) ||
      /^(?:[在对率赴向与和是从的于作等所到来]|前往|深入|走访|调研|一行|参加|参会|应邀|陪同|列席|见证|到会|讲话)/u.test(
        after,
      ))
  );
};

const bylines =
  /(?:电|讯|日电|消息)\s*[（(]([^（）()]{2,40})[）)]|[（(](?:记者|通讯员|本报记者|实习生)?\s*([^（）()]{2,30})[）)]\s*$|(?:文|图|摄|作者|撰文|编辑|责编|供图|摄影)\s*[/／:：|｜]\s*([\p{Script=Han}·、\s]{2,20})/gu;

const bylinesIn = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, bylines), (match) => {
    const inner = match[1] ?? match[2] ?? match[3] ?? "";
    const start = match.index + match[0].lastIndexOf(inner);
    const all = namesFrom(
      line,
      start + (/^(?:本报)?(?:见习|特约|实习)?(?:记者|通讯员)\s*/u.exec(inner)?.[0].length ?? 0),
      "person-byline",
    );
    return match[1] === undefined && match[3] === undefined && all.at(-1)?.end !== start + inner.length ? [] : all;
  });

/** 田贵明说, 王浩主持, 单建明教授: a name that the tagger sees and a verb of speech or a post after it. */
const speakers = (line: Line): readonly Found[] =>
  atEach(line, (atom) => {
    if (atom.text.length < 2 || atom.text.length > 4 || atom.form !== "word" || !personal.test(atom.tag)) return null;
    const end = nameAt(line, atom.start);
    const whole = end === atom.end ? atom.text.length >= 3 : compoundFirst.test(atom.text) && end > atom.end;
    return whole && speaks.test(line.text.slice(end, end + 8))
      ? [person(line, atom.start, end, "person-speaker")]
      : null;
  });

/** Those whom the tagger's dictionary knows by name. */
const known = (line: Line): readonly Found[] =>
  atEach(line, (atom) =>
    atom.tag === "nrfg" && atom.text.length >= 3 && nameAt(line, atom.start) === atom.end
      ? [person(line, atom.start, atom.end, "person-known")]
      : null,
  );

const tibetans = (line: Line): Found[] =>
  matchesOf(line.text, tibetanName).map((m) => person(line, m.index, m.index + m[0].length, "person-foreign"));

const foreigners = (line: Line): Found[] =>
  matchesOf(line.text, foreignName).map((m) => person(line, m.index, m.index + m[0].length, "person-foreign"));

/** Every post without what may stand before it: 书记, 省长. */
const posts = post
  .replace(/\(\?:[^()]*\)\?/gu, "")
  .replace(/\(\?:|\)/gu, "")
  .split("|");

/** People: by their post, by what they say, in bylines, by the way a foreign name is written. */
export const people: readonly Recogniser[] = [
  { read: postsThenNames, signs: posts },
  { read: bylinesIn, signs: words("（ ( / ／ : ： | ｜") },
  { read: speakers },
  { read: beforePost, signs: ["等"] },
  { read: foreigners, signs: ["·"] },
  { read: tibetans, signs: tibetan.split("|") },
  { read: known },
];
