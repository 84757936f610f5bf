namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>
/// Names as people of one origin have them, with what they are called and how others spell them. Written down for the tests and
/// read by nothing else: what the masker knows of nicknames and spelling it does not get from here.
/// </summary>
/// <param name="Name">Where they come from.</param>
/// <param name="Given">A given name, then what somebody with that name is called or how it is spelt.</param>
/// <param name="Family">A family name; a prefix stands before a bar.</param>
internal sealed record Origin(string Name, string[] Given, string[] Family)
{
    public static readonly IReadOnlyList<Origin> All =
    [
        new("Dutch",
            ["Johannes Jan Hans Johan", "Wilhelmina Willemien Mina", "Cornelis Kees Cor", "Elisabeth Liesbeth Els Betty", "Hendrik Henk Rik", "Margaretha Greet Margriet", "Jacobus Jaap Koos", "Roos Roosje", "Daan Daantje", "Antonius Toon Anton", "Geertruida Truus", "Sander", "Maaike", "Sanne Sanneke", "Femke", "Jeroen", "Bram Brammetje", "Wouter", "Lotte Lot", "Jan-Willem", "Franciscus Frans Cis", "Theodora Thea Dora", "Gerrit Ger", "Bartholomeus Bart", "Anna-Maria", "Wil", "Storm", "Ben", "Mees", "Iris", "Joost Joostje", "Saskia", "Evert", "Marieke Riek", "Cornelia Corrie Cora Nel"],
            ["de|Boer", "|Rood", "|Bakker", "van den|Berg", "de|Wit", "|Koning", "de|Jong", "van|Dijk", "|Visser", "van der|Heijden", "|Jansen", "|Terpstra", "ten|Brink", "|Smit", "de|Groot", "|Zwart", "van der|Meer", "|Vos", "|Hoekstra", "in 't|Veld", "van|Ginneken", "op den|Camp", "|Dijkstra-Wiersma", "de|Kleine", "van de|Pol", "|Kramer", "|Mulder", "de|Haan", "|Prins", "van|Vliet", "|Dekker", "de|Bruin", "van 't|Hof", "|Postma", "|Brouwer", "van den|Heuvel", "|Schipper", "|Wolf", "ter|Horst", "van|Es", "|Groen", "de|Lange", "van der|Zee-Mulder", "|Kuijpers"]),
        new("Polish",
            ["Katarzyna Kasia Kaśka", "Małgorzata Gosia Małgosia", "Agnieszka Aga", "Krzysztof Krzysiek Krzyś", "Tomasz Tomek", "Paweł Pawełek", "Stanisław Staszek", "Aleksandra Ola", "Joanna Asia", "Wojciech Wojtek", "Łukasz Łukaszek", "Zofia Zosia", "Michał Michałek", "Grażyna Grażynka", "Andrzej Jędrek", "Magdalena Magda", "Anna Ania Anka", "Jakub Kuba", "Bartłomiej Bartek", "Ewelina Ewelinka", "Przemysław Przemek", "Karolina Karolinka", "Radosław Radek", "Iwona Iwonka", "Mariusz", "Kinga", "Bożena Bożenka", "Szymon Szymek", "Oliwia Oliwka", "Zbigniew Zbyszek", "Dorota Dorotka"],
            ["|Kowalska", "|Wiśniewski", "|Wójcik", "|Kamińska", "|Lewandowski", "|Zieliński", "|Szymańska", "|Woźniak", "|Dąbrowski", "|Kozłowska", "|Jankowski", "|Mazurek", "|Krawczyk", "|Piotrowska", "|Grabowska", "|Nowakowska-Zając", "|Pawłowski", "|Michalska", "|Jabłońska", "|Król", "|Wieczorek", "|Majewski", "|Olszewska", "|Stępień", "|Malinowski", "|Jaworska", "|Dudek", "|Adamczyk", "|Gołębiowska", "|Chmielewski", "|Szczepańska", "|Brzęczyszczykiewicz"]),
        new("Romanian",
            ["Ionuț Ionel", "Ștefania Stefi", "Gheorghe Gigi Ghiță", "Mihaela Miha", "Cătălin Cata", "Elena Lenuța Lena", "Vasile Vasilică", "Constantin Costel Costi", "Andreea Deea", "Nicoleta Nico", "Alexandru Sandu Alex", "Gabriela Gabi", "Florin Florinel", "Ioana Oana", "Dumitru Mitică", "Răzvan", "Marius", "Roxana Roxi", "Bogdan Bogdi", "Mădălina Mada", "Adrian Adi", "Luminița", "Sorin Sorinel", "Denisa", "Dan Dănuț", "Crina", "Ovidiu", "Anca"],
            ["|Popescu", "|Ionescu", "|Dumitrescu", "|Constantinescu", "|Munteanu", "|Rădulescu", "|Stănescu", "|Gheorghiu", "|Țepeș", "|Șerban", "|Văcărescu", "|Mureșan", "|Ciobanu", "|Lăcătuș", "|Bălan", "|Ungureanu", "|Pop", "|Stoica", "|Dobre", "|Barbu", "|Nistor", "|Florea", "|Tudor", "|Manea", "|Enache", "|Sandu-Marin", "|Cojocaru", "|Bucur"]),
        new("Hungarian",
            ["Katalin Kati Kata", "Erzsébet Erzsi", "László Laci", "István Pista Pisti", "Zsuzsanna Zsuzsa Zsuzsi", "Ferenc Feri", "Sándor Sanyi", "Gábor Gabi", "Eszter Eszti", "Ágnes Ági", "Krisztina Kriszti", "Zoltán Zoli", "György Gyuri", "Tímea Timi", "József Józsi Jóska", "Dóra Dóri", "Balázs", "Mónika Móni", "Attila", "Gyöngyi", "Réka", "Norbert Norbi", "Judit Jutka", "Bence", "Ildikó Ildi", "Szilvia Szilvi"],
            ["|Nagy", "|Horváth", "|Szabó", "|Kovács", "|Szűcs", "|Őry", "|Fekete", "|Lakatos", "|Mészáros", "|Gyöngyösi", "|Kiss", "|Varga", "|Rácz", "|Szőke", "|Balogh", "|Pintér", "|Tóth", "|Farkas", "|Papp", "|Juhász", "|Oláh", "|Simon", "|Bíró", "|Csonka", "|Orsós", "|Vörös", "|Jónás"]),
        new("Bulgarian",
            ["Georgi Gosho Joro", "Desislava Desi", "Dimitar Mitko Dimitur", "Hristo Itso Christo", "Petar Pesho Petur", "Stoyan Stojan", "Yordanka Jordanka", "Tsvetelina Cvetelina", "Rositsa Rosi Rosica", "Plamen", "Krasimir Krassimir", "Gergana Geri", "Zhivko Zjivko", "Nikolay Nikolai Niki", "Snezhana Snejana", "Ivaylo Ivajlo Ivo", "Milena Mila", "Valentin Valyo", "Zornitsa Zori Zornica", "Asen", "Teodora Tedi", "Boyko Bojko", "Kalina", "Svetoslav Svetlio", "Mariya Mimi Maria"],
            ["|Ivanov", "|Georgieva", "|Dimitrova", "|Petrov", "|Yordanova", "|Hristov", "|Todorova", "|Angelov", "|Stoyanova", "|Zhelyazkov", "|Mihaylova", "|Aleksandrov", "|Vasileva", "|Tsankov", "|Kolev", "|Nikolova", "|Atanasov", "|Marinova", "|Zhivkova", "|Popov", "|Rusev", "|Chavdarova", "|Iliev", "|Tsvetkova"]),
        new("Nigerian",
            ["Blessing Bless", "Oluwaseun Seun", "Chukwuemeka Emeka", "Ngozi", "Precious", "Oluwatobi Tobi", "Ifeoma Ify", "Chidinma", "Osaze", "Efosa", "Folasade Sade", "Temitope Temi Tope", "Adaeze", "Babatunde Tunde", "Uchenna Uche", "Godwin", "Ẹniọlá", "Joy", "Favour", "Chiamaka Amaka", "Kelechi Kele", "Esosa", "Osarumen", "Happiness", "Olamide Ola", "Faith", "Success", "Nkechi", "Ikechukwu Ike"],
            ["|Okafor", "|Adeyemi", "|Okonkwo", "|Osagie", "|Eze", "|Adebayo", "|Nwosu", "|Igbinedion", "|Balogun", "|Obaseki", "|Olúṣọlá", "|Uzoma", "|Aigbokhan", "|Ogunleye", "|Omorogbe", "|Ehigie", "|Chukwu", "|Akpan", "|Idahosa", "|Afolabi", "|Oyelaran", "|Osaghae", "|Ibe", "|Ogbebor"]),
        new("Vietnamese",
            ["Linh", "Thị Lan", "Minh Đức", "Ngọc Ánh", "Hương", "Quốc Bảo", "Thu Trang", "Văn Hùng", "Phương", "Tuấn", "Thị Hồng Nhung", "Khánh", "Mai", "Đức Anh", "Hải", "Thị Thu Hà", "Long", "Kim Ngân"],
            ["|Nguyễn", "|Trần", "|Phạm", "|Hoàng", "|Huỳnh", "|Đặng", "|Bùi", "|Vũ", "|Dương", "|Lý", "|Lê", "|Phan", "|Võ", "|Đỗ", "|Ngô", "|Hồ"]),
        new("Ukrainian",
            ["Oleksandr Sasha Aleksandr Oleksander", "Oksana Oksanka", "Tetiana Tanya Tetyana Tatjana", "Nataliia Natasha Natalia Natalja", "Volodymyr Volodya Vova", "Serhii Serhiy Sergej Sergii", "Yuliia Yulia Julia Joelia", "Iryna Ira Irina", "Kateryna Katya Katerina", "Mykhailo Misha Mychajlo", "Dmytro Dima", "Anastasiia Nastya Anastasia", "Andrii Andriy Andrij", "Svitlana Sveta", "Yevhen Zhenya Jevhen", "Liudmyla Lyuda Liuda Ludmila", "Maksym Maks Maxim", "Vitalii Vitalik Vitaliy", "Halyna Halya Galina", "Zoriana", "Bohdan Bogdan", "Vladyslav Vlad", "Olha Olga Olya", "Yana Jana", "Ihor Igor", "Artem"],
            ["|Shevchenko", "|Kovalenko", "|Bondarenko", "|Tkachenko", "|Kravchuk", "|Lysenko", "|Moroz", "|Khmelnytskyi", "|Polishchuk", "|Savchenko", "|Zinchenko", "|Hrytsenko", "|Yurchenko", "|Petrenko", "|Melnyk", "|Boiko", "|Oliinyk", "|Marchenko", "|Rudenko", "|Klymenko", "|Pavlenko", "|Vasylenko", "|Hnatiuk", "|Zhuk"]),
        new("Moroccan and Syrian",
            ["Mohammed Mohamed", "Fatima", "Youssef Yousef", "Khadija", "Abdelkader Abdel", "Nour", "Rachid", "Samira", "Ibrahim Brahim", "Yasmina", "Aïcha", "Hamza", "Naima", "Soufiane", "Zineb", "Ahmad Ahmed", "Rania"],
            ["el|Amrani", "El|Idrissi", "|Benali", "al|Hassan", "|Bouzid", "El-|Khattabi", "|Haddad", "|Ait Ouali", "|Benhaddou", "|Tahiri", "|Bouali", "el|Mansouri", "|Chaoui", "|Khalil", "Ben|Salah", "|Darwish"]),
    ];

    /// <summary>How a family name is spelt by who hears it: Ukrainian and Bulgarian names come to us in several Latin spellings.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Heard = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Shevchenko"] = ["Sjevtsjenko", "Szewczenko", "Chevchenko"],
        ["Khmelnytskyi"] = ["Chmelnytsky", "Hmelnytskyj", "Khmelnitski"],
        ["Kravchuk"] = ["Kravtsjoek", "Kravtchuk"],
        ["Yurchenko"] = ["Joertsjenko", "Iurchenko", "Jurchenko"],
        ["Tkachenko"] = ["Tkatsjenko", "Tkaczenko"],
        ["Savchenko"] = ["Savtsjenko", "Sawchenko"],
        ["Hrytsenko"] = ["Gritsenko", "Hritsenko"],
        ["Lysenko"] = ["Lisenko"],
        ["Yordanova"] = ["Jordanova"],
        ["Hristov"] = ["Christov", "Khristov"],
        ["Mihaylova"] = ["Mihailova", "Mikhajlova"],
        ["Aleksandrov"] = ["Alexandrov"],
        ["Stoyanova"] = ["Stojanova", "Stoianova"],
        ["Zhelyazkov"] = ["Zjeljazkov", "Zheliazkov"],
        ["Benhaddou"] = ["Benhadoe"],
        ["Kovalenko"] = ["Kowalenko"],
        ["Jansen"] = ["Janssen"],
        ["Horváth"] = ["Horvat"],
        ["Melnyk"] = ["Melnik", "Mel'nyk"],
        ["Boiko"] = ["Boyko", "Bojko"],
        ["Marchenko"] = ["Martsjenko", "Marczenko"],
        ["Oliinyk"] = ["Olijnyk", "Oliynyk"],
        ["Zhivkova"] = ["Zjivkova", "Jivkova"],
        ["Chavdarova"] = ["Tsjavdarova"],
        ["Tsvetkova"] = ["Cvetkova", "Tzvetkova"],
        ["Kuijpers"] = ["Kuipers", "Kuypers"],
        ["van der|Heijden"] = ["Heyden"],
    };

    public override string ToString() => Name;
}
