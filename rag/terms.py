"""English names of what Chinese briefings report on, for questions in English.

Official terms are no words that a dictionary translates one by one: "above designated size" is
规模以上, and "express delivery" 快递. One term a line, English with alternatives, then the Chinese
words for it, the commonest first. Plurals and hyphens need no entry of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TABLE = """
new energy vehicle, new energy car, new energy auto, electric vehicle, electric car | 新能源汽车 新能源车 电动汽车
battery electric vehicle, pure electric | 纯电动
plug-in hybrid | 插电式混合动力 插混
power battery, traction battery, ev battery, vehicle battery | 动力电池
lithium battery, lithium-ion battery | 锂电池 锂离子电池 锂电
solar cell, solar panel, photovoltaic, pv module | 光伏 太阳能电池 光伏组件
charging pile, charging point, charger, charging station | 充电桩 充电设施 充电基础设施
passenger car, passenger vehicle | 乘用车
commercial vehicle | 商用车
whole vehicle, complete vehicle, finished vehicle | 整车
home appliance, household appliance | 家电 家用电器
integrated circuit, chip, semiconductor | 集成电路 芯片 半导体
artificial intelligence | 人工智能
congress, conference, convention, summit | 大会 会议 峰会
expo, exhibition, trade fair | 博览会 展览会 展会
auto show, motor show, car show | 车展
incubation center, incubation centre, incubator, cultivation center | 培育中心 孵化中心 孵化器
star market, sci-tech innovation board | 科创板
large model, large language model | 大模型
humanoid robot | 人形机器人
industrial robot | 工业机器人
service robot | 服务机器人
computing power | 算力
data center, data centre | 数据中心
base station | 基站
gigabit | 千兆
mobile phone user, mobile subscriber, mobile user | 移动电话用户
mobile phone, smartphone, handset | 手机 移动电话
internet of things | 物联网
cellular iot, iot terminal | 移动物联网 物联网终端
industrial internet | 工业互联网
vehicle-to-everything, connected vehicle, internet of vehicles | 车联网
optical fibre, optical fiber, fibre optic, fiber optic | 光纤
telecom, telecommunication | 电信
business volume, volume of business | 业务总量 业务量
inpatient, hospital stay | 住院
outpatient | 门诊
crop, crop product | 种植业 农作物 作物
information and communication, information and communications | 信息通信
nuisance call, spam call, harassing call, unwanted call | 骚扰电话 骚扰
digital economy | 数字经济
platform economy | 平台经济
low-altitude economy | 低空经济
silver economy | 银发经济
digital transformation, digitalization, digitalisation, digitization | 数字化转型 数字化
smart factory, intelligent factory | 智能工厂
smart manufacturing, intelligent manufacturing | 智能制造
demonstration factory | 示范工厂
lighthouse factory | 灯塔工厂
green factory | 绿色工厂
green industrial park | 绿色工业园区
above designated size, major firm, major company, major industrial enterprise, large-scale industrial | 规模以上 规上
equipment manufacturing, equipment manufacturer | 装备制造业 装备制造
high-tech manufacturing, high technology manufacturing | 高技术制造业
advanced manufacturing | 先进制造业
electronics manufacturing, electronic information manufacturing | 电子信息制造业 电子
manufacturing, manufacturing sector, manufacturing industry | 制造业
manufacturer | 制造企业 企业 厂商
raw material | 原材料
consumer goods industry | 消费品工业
consumer goods | 消费品
light industry | 轻工
textile | 纺织
petrochemical | 石化
building material | 建材
non-ferrous metal, nonferrous metal | 有色金属
rare earth | 稀土
crude steel | 粗钢
steel | 钢铁 钢
shipbuilding | 造船 船舶
railway rolling stock, high-speed train | 动车组 高速动车组
passenger aircraft, airliner, jetliner, large aircraft | 大飞机 客机
small and medium-sized enterprise, small and medium enterprise, small and medium-sized business, small and medium-sized firm, small and medium-sized company, small and mid-sized firm, small business, small firm, smaller company, smaller firm | 中小企业
little giant | 小巨人
specialized and sophisticated, specialised and sophisticated, specialized, refined, distinctive and innovative | 专精特新
single champion, manufacturing champion, individual champion | 单项冠军
state-owned enterprise, state-owned firm | 国有企业 国企 央企
private enterprise, private firm, private company, private business | 民营企业 民企
foreign-funded enterprise, foreign-invested enterprise | 外资企业 外商投资企业
listed company, listed firm, publicly traded company | 上市公司 上市企业
newly listed, new listing | 新上市
industrial cluster, manufacturing cluster | 产业集群 集群
industrial chain, industry chain | 产业链
supply chain | 供应链
future industry | 未来产业
emerging industry, strategic emerging industry | 新兴产业 战略性新兴产业
new quality productive force | 新质生产力
new industrialization, new industrialisation | 新型工业化
high-quality development | 高质量发展
research and development, r&d | 研发
patent | 专利
standard, technical standard | 标准
venture capital | 创业投资 风险投资
hard technology, hard tech | 硬科技
medium- and long-term loan, medium and long-term loan, mid- and long-term loan, long-term loan | 中长期贷款
bank loan, lending | 贷款
outstanding loan, loan balance | 贷款余额
tax cut, tax reduction, tax break, tax relief | 减税 减免税 税费优惠
tax and fee | 税费
fiscal revenue | 财政收入
government bond | 国债 专项债券
gross domestic product, domestic product | 国内生产总值 生产总值
per capita disposable income, disposable income | 可支配收入
consumer price index, consumer price | 居民消费价格 消费价格
producer price index, producer price, factory-gate price | 工业生产者出厂价格 出厂价格
core cpi, core inflation | 核心CPI 核心消费价格
retail sales of consumer goods, total retail sales, retail sales | 社会消费品零售总额 零售额 零售总额
online retail sales, online retail, online sales | 网上零售额 网络零售
physical goods online | 实物商品网上零售额
catering revenue, catering | 餐饮收入 餐饮
fixed-asset investment, fixed asset investment, investment in fixed assets | 固定资产投资
real estate, property development | 房地产
infrastructure investment | 基础设施投资
private investment | 民间投资
foreign trade | 外贸 进出口 对外贸易
foreign investment, foreign capital, foreign direct investment | 外资 外商直接投资
cross-border e-commerce | 跨境电商
e-commerce | 电子商务 电商
trade surplus | 贸易顺差 顺差
trade in services, services trade, service trade | 服务贸易 服务进出口
trade-in | 以旧换新
belt and road | 一带一路
china-europe freight train | 中欧班列
free trade zone, pilot free trade zone | 自由贸易试验区 自贸试验区 自贸区
surveyed urban unemployment rate, urban unemployment rate, unemployment rate, jobless rate | 城镇调查失业率 调查失业率 失业率
urban job, new urban job | 城镇新增就业 新增就业
migrant worker | 农民工
college graduate, university graduate | 高校毕业生 毕业生
minimum wage | 最低工资
pension insurance, old-age insurance | 养老保险
medical insurance, health insurance | 医疗保险 医保
urban resident, city dweller, urban dweller | 城镇居民
rural resident, rural dweller, farmer household | 农村居民
permanent resident, resident population | 常住人口
urbanization rate, urbanisation rate | 城镇化率
rural revitalization | 乡村振兴
grain output, grain production, grain harvest | 粮食产量
grain | 粮食
high-standard farmland | 高标准农田
sown area, planting area | 播种面积
per unit yield, unit yield, yield per unit | 单产
summer grain | 夏粮
autumn grain | 秋粮
hog, pig | 生猪 猪
breeding sow | 能繁母猪
pork | 猪肉
poultry | 禽肉 家禽
aquatic product, seafood | 水产品
marine economy, ocean economy | 海洋经济
gross ocean product, marine gdp | 海洋生产总值
cargo throughput | 货物吞吐量
container throughput | 集装箱吞吐量
freight volume, cargo volume | 货运量
freight turnover | 货物周转量
passenger trip | 客运量 人次 旅客
express delivery, courier, express parcel, parcel | 快递 快件
high-speed rail, high-speed railway | 高铁 高速铁路
expressway, highway, motorway | 高速公路
civil aviation | 民航
inbound tourist, inbound visitor, foreign tourist | 入境游客 入境旅游
domestic tourist, domestic trip | 国内游客 国内旅游
cruise passenger | 邮轮旅客
cold storage | 冷库
cold chain | 冷链
power generation, electricity generation | 发电量 发电
installed capacity, generating capacity | 装机容量 装机
electricity consumption, power consumption, electricity use | 用电量
energy storage | 储能
wind power | 风电 风力发电
solar power | 光伏发电 太阳能发电
hydropower | 水电
nuclear power | 核电
renewable energy | 可再生能源
energy density | 能量密度
energy efficiency | 能效
energy consumption | 能耗 能源消费
carbon emission | 碳排放
carbon peak | 碳达峰
carbon neutrality | 碳中和
greenhouse gas | 温室气体
solid waste | 固体废物 固废
ultra-low emission | 超低排放
environmental protection equipment | 环保装备
forest coverage | 森林覆盖率
air quality | 空气质量
capacity utilization, capacity utilisation | 产能利用率
profit margin | 利润率
production capacity | 产能
overcapacity, excess capacity | 产能过剩
development cycle, r&d cycle | 研制周期 研发周期
production efficiency | 生产效率
operating cost | 运营成本
defect rate, rejection rate | 不良品率 不良率
market share | 市场份额 市场占有率
penetration rate, penetration | 渗透率
world's largest, largest in the world | 全球第一 世界第一
secondary school, middle school | 中学 初中
primary school, elementary school | 小学
high school | 高中
island resident, islander | 海岛居民 岛民
"""


@lru_cache(maxsize=1)
def _terms() -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in _TABLE.strip().splitlines():
        english, chinese = line.split("|")
        found += [(name.strip(), tuple(chinese.split())) for name in english.split(",")]
    return tuple(sorted(found, key=lambda term: (-len(term[0]), term[0])))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = (re.escape(name).replace("\\ ", "[ -]").replace("\\-", "[ -]") for name, _ in _terms())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?:e?s)?(?![\w-])")


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[str, ...]]:
    return {_plain(name): chinese for name, chinese in reversed(_terms())}


def _plain(name: str) -> str:
    return name.replace("-", " ")


def terms_in(folded: str) -> list[tuple[int, int]]:
    """Where an English text names such terms, longest first, none inside another."""
    return [match.span() for match in _pattern().finditer(folded)]


def chinese_terms(name: str) -> tuple[str, ...]:
    """The Chinese words for an English term as `terms_in` found it."""
    plain = _plain(name)
    for form in (plain, plain.removesuffix("s"), plain.removesuffix("es")):
        if form in _by_name():
            return _by_name()[form]
    return ()


@lru_cache(maxsize=1)
def _by_chinese() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, chinese in _terms():
        for word in chinese:
            found.setdefault(word, []).append(_plain(name))
    return {word: tuple(names) for word, names in found.items()}


def english_terms(word: str) -> tuple[str, ...]:
    """English terms for a Chinese word, in separate words."""
    return _by_chinese().get(word, ())
