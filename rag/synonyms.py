"""Everyday words and the words of officials for one thing: either side answers for the other.

Knowledge of the language of public statistics, by subject, and of no briefing. Entries are
Simplified and folded; within a group any word may stand for any other. Words that are merely near
in meaning are found by their vectors (`index.word_vectors`); here stand those whose forms have
nothing in common, or whose difference matters (二产 is 第二产业 and not 第三产业).
"""

from __future__ import annotations

from importlib.resources import files

from rag.lexicon.regional import REGIONS

_GENERAL = """
建成 建设 建了 建起 盖了 修了 修建 搭建 打造 布局 建
开展 举办 组织 举行 办了 搞了 搞 办 做了
培育 培养 认定 创建 遴选 扶持
拦截 拦住 拦下 拦 挡住 挡掉 挡
处置 处理 查处 整治 治理 查办
增长 上升 提高 提升 增加 上涨 涨 增
下降 降低 减少 缩短 回落 下滑 降 减 跌 少了 掉
金额 资金 钱 款
海外 国外 境外 外国
国内 境内 本国 本土
批准 通过 获批
占比 比重 比例 份额 占
全球 世界 全世界 全球范围
第一 头名 榜首 首位 冠军 老大 头一名 第一名 头把交椅 头把 领头羊
高于 跑赢 快于 超过 好于
省份 省
参加 参展 参会 来了
达成 谈成 谈妥 敲定 签成
破 突破 迈过 跨过 越过
抽检 抽查
通报 点名 曝光
记者 媒体
问题 困难 不足 短板 毛病 难题 痛点 难点 堵点 瓶颈 隐患 制约 挑战 problem difficulty challenge
举措 措施 做法 办法 工作 安排 measure step
成效 成绩 进展 成果 achievement progress
规模以上 规上
新增 新添 新加 增添 新装
新设 新开 新成立 新注册 新办
新培育 新创建 新认定 新建
核销 用掉 花掉
外商投资企业 外资企业 外资公司 外企
价格 价钱 卖价 均价
违规 不合规
合作意向 意向合作 意向
成员单位 会员单位 会员 成员
容量 装得下 能装
首次 首度 头一回 头一次 头回 第一次
终身 终生 一辈子
损失 损耗
全长 总长 全线
私人 自用 家用
接种 施打 打了 打针
预期寿命 平均寿命
销量 买了
亏损 短绌
管网 管道 管线 水管
修缮 翻修 修葺
花了 花 投资 投入
距离 差距
人工智能 人工智慧 ai
本地 当地
网络 网路
软件 软体
数字化 数位化
信息 资讯
宽带 宽频
基站 基地台
短信 简讯
"""

_ECONOMY = """
化学需氧量 cod
细颗粒物 pm2.5
可吸入颗粒物 pm10
gdp 生产总值 国内生产总值 地区生产总值 经济总量 经济规模 经济体量
第一产业 一产
第二产业 二产
第三产业 三产 服务业
居民消费价格 消费价格 cpi 物价 通胀
核心cpi 核心通胀
工业品出厂价格 生产者出厂价格 出厂价格 ppi
社会消费品零售总额 社零 消费品零售
网上零售 网购 网上买 线上零售
线上 网上
固定资产投资 固投 固定资产
房地产 房产 楼市 盖房子 盖房 地产
基础设施 基建
民间 民营 私人 私营
进出口 外贸 对外贸易 贸易额 贸易总额 外贸额 外贸总额 双边贸易 贸易往来
税 减税 降费 退税 缓费
财政收入 一般公共预算收入
利润 盈利
营业收入 营收
高技术制造业 高技术产业
融资 融了 筹到 筹了 筹集
不良率 坏账率
不良贷款 坏账 呆账
个人住房贷款 个人住房按揭贷款 按揭贷款 按揭 房贷
涉农 三农
保险资金 险资
财产险 财产保险 财险
人身险 人身保险 寿险
车险 汽车保险
企业 公司 厂家 厂商
中小企业 中小公司
个体工商户 个体户
工厂 厂子 厂
在建 在盖 正在建
"""

_PEOPLE = """
城镇居民 城市居民 城里人 市民
城镇 城市 城里 urban
农村居民 农村 乡下人 村里人 乡村居民
农村 乡村 乡下 下乡 rural
行政村 村子 村
农民 种地的 庄稼人
渔民 打鱼的 渔户
农民工 打工的 打工者 务工人员
外出 出去 出门
可支配收入 到手 到手收入
消费支出 花销 开销
就业 上班 找到工作 找工作 岗位 用工 work
失业率 失业
高校毕业生 大学毕业生 大学毕业 大学生
老年人 老人 老人家 适老 长者 上了年纪
残疾人 残障 无障碍
学生 在校生
教师 老师
医院 医疗机构
医生 大夫 医师
护士 护理师 护理人员
床位 病床
患者 病人 病例
看病 就诊 就医 诊疗
游客 旅客 客人 乘客
居民 老百姓 百姓
出生 新生儿 生孩子
养老金 退休金
医保 医疗保险
"""

_TRADES = """
插电式混合动力 插电混动 插混
汽车 车辆 轿车 车子 车 车企 车厂 整车
新能源汽车 新能源车 电动汽车 电动车 电车 nev
移动电话 手机
手机 移动终端
来电 电话
app 应用程序 应用软件 应用 手机软件
能量密度 比能量
渗透率 占比
回收 综合利用 再利用
报废 废旧 退役 旧
风电 风机 风力发电
光伏 太阳能
充电设施 充电桩
诈骗 骗子 反诈 涉诈
粮食 口粮 粮
稻谷 水稻 稻子
小麦 麦子
玉米 苞米
生猪 活猪 肥猪 猪
存栏 养着 在养
仔猪 小猪 猪仔
出栏 卖出栏
亩产 单产
绝收 颗粒无收
受灾 遭灾
播种面积 种植面积 种了
收获 收割
产量 收成
冷库 冷藏库 冷链库
快递 包裹
货运 运货 货物运输
客运 载客 运人
航线 线路
航班 飞机
铁路 火车
港口 码头
吞吐量 装卸 吞吐
标箱 标准箱 集装箱 teu
高速公路 高速
景区 景点
住宿 酒店 宾馆
民宿 客栈
学校 学堂
闸机 闸口
初中 初级中学 国中
高中 高级中学
保险赔付 赔付 理赔 赔款 赔了 赔出去
补贴 补助 津贴
安全生产 生产安全
污染 排污
空气质量 蓝天
用电量 耗电量 用电
能耗 耗能 耗电
"""

# What citizens and officials call the same things, in all fields of government; a group a line,
# under headings that begin with #.
_FIELDS = (files("rag") / "lexicon" / "synonyms.txt").read_text(encoding="utf-8")


def _groups(*tables: str) -> tuple[tuple[str, ...], ...]:
    lines = (line for table in tables for line in table.strip().splitlines())
    return tuple(tuple(line.split()) for line in lines if line and not line.startswith("#"))


# Their words are kept together where a segmenter would part them: 外商投资企业.
KEPT_WHOLE = _groups(_GENERAL, _ECONOMY, _PEOPLE, _TRADES, REGIONS)
BY_FIELD = _groups(_FIELDS)
GROUPS = KEPT_WHOLE + BY_FIELD
