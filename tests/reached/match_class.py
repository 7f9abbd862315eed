match []:
    case list(__class__=cls):
        print(cls("ab"))
