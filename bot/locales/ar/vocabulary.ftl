# Machine-made translation, to be reviewed by a native speaker.
### Words of cases, forms and sheets

state-registered = أُرسلت
state-review = قيد الدراسة
state-integration = تحتاج إلى استكمال
state-notice = إشعار قبل الرفض
state-ranking = في قائمة الترتيب
state-waiting-list = في قائمة الانتظار
state-to-pay = بانتظار الدفع
state-approved = مقبولة
state-in-force = سارية
state-conform = تحتاج إلى تصحيح
state-closed = منتهية

outcome-granted = مقبولة
outcome-granted-by-silence = مقبولة بالسكوت
outcome-refused = مرفوضة
outcome-forbidden = نشاط ممنوع
outcome-withdrawn = مسحوبة
outcome-archived = محفوظة في الأرشيف

hint-text = سطر واحد من النص
hint-long_text = نص حر
hint-person_name = اسم شخص
hint-integer = عدد صحيح
hint-decimal = عدد، ويمكن أن تكون فيه فاصلة
hint-money = مبلغ باليورو
hint-year = سنة من أربعة أرقام
hint-date = تاريخ: اليوم والشهر والسنة
hint-datetime = تاريخ وساعة
hint-bool = نعم أو لا
hint-choice = أحد الخيارات
hint-choices = خيار واحد أو أكثر
hint-tax_code = 16 حرفًا ورقمًا، أو 11 رقمًا إذا كان مؤقتًا
hint-vat = 11 رقمًا
hint-tax_code_or_vat = رمز ضريبي (codice fiscale) من 16 حرفًا ورقمًا أو رقم ضريبي للشركات (partita Iva) من 11 رقمًا
hint-iban = 27 حرفًا ورقمًا إذا كان إيطاليًا، ويبدأ بـ IT
hint-isee_protocol = INPS-ISEE والسنة والرمز والرقم
hint-cadastre = السجل العقاري: foglio وparticella وsubalterno
hint-plate = حروف وأرقام اللوحة
hint-notice_number = 18 رقمًا
hint-stamp = 14 رقمًا
hint-post_code = 5 أرقام
hint-phone = رقم هاتف، مع رمز البلد إذا كان أجنبيًا
hint-email = عنوان بريد إلكتروني
hint-pec = عنوان بريد إلكتروني موثق (Pec)
hint-ateco = رقمان ثم نقاط وأرقام أخرى
hint-cup = 15 حرفًا ورقمًا
hint-rea = رمز المقاطعة والرقم
hint-address = الشارع والرقم والبلدية
hint-location = موقع الهاتف أو عنوان
hint-municipality = اسم بلدية
hint-country = اسم دولة
hint-file = ملف PDF أو صورة أو ملف موقّع (P7M)
hint-photo = صورة

channel-online = عبر الإنترنت
channel-desk = في المكتب
channel-phone = بالهاتف
channel-email = بالبريد الإلكتروني
channel-pec = بالبريد الإلكتروني الموثق (Pec)
channel-post = بالبريد
channel-app = بتطبيق على الهاتف

identification-none = لا حاجة إلى إثبات الهوية
identification-spid1 = SPID من المستوى 1
identification-spid2 = SPID من المستوى 2 أو بطاقة الهوية الإلكترونية
identification-spid3 = SPID من المستوى 3 أو بطاقة الهوية الإلكترونية

evidence-law = القانون
evidence-national-practice = ممارسة وطنية
evidence-region = الإقليم
evidence-programme = البرنامج
evidence-palermo-official = بلدية باليرمو
evidence-palermo-press = صحافة عن باليرمو
evidence-palermo-civic = مشاريع مدنية عن باليرمو

theme-social = الرعاية والدعم الاجتماعي
theme-building = البناء والسجل العقاري
theme-culture = الثقافة وأوقات الفراغ
theme-work = العمل والتدريب
theme-taxes = الضرائب المحلية
theme-environment = البيئة والأراضي
theme-public-works = الأشغال العامة

life-birth = ولادة طفل
life-school = المدرسة أو الجامعة
life-disability = الحياة مع إعاقة
life-job = البحث عن عمل
life-retirement = التقاعد
life-driving-licence = رخصة القيادة
life-vehicle = امتلاك مركبة
life-public-transport = استعمال النقل العام
life-home = السكن
life-moving = الانتقال إلى سكن آخر
life-travel = السفر إلى الخارج
life-marriage = الزواج أو الانفصال
life-death = فقدان شخص عزيز
life-health = الصحة والعلاج
life-crime = التبليغ عن جريمة أو عن شيء ضائع
life-taxes = دفع الضرائب
life-culture = المسرح والمتحف والمكتبة
life-pets = امتلاك حيوان أليف
life-citizenship = الجنسية والإقامة والتصويت
